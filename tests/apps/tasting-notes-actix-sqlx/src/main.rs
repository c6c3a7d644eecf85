use actix_web::{cookie::Cookie, get, http::header, web, App, HttpResponse, HttpServer, Responder};
use serde::{Deserialize, Serialize};
use sqlx::PgPool;

#[derive(Deserialize)]
struct CallbackQuery {
    code: String,
    taster: i64,
}

#[derive(Serialize, Deserialize, Debug)]
struct TokenResponse {
    access_token: String,
    token_type: String,
    expires_in: i64,
}

#[derive(Serialize)]
struct Connected {
    expires_in: i64,
}

fn base_url() -> String {
    format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN"))
}

async fn exchange_code(code: &str) -> Result<TokenResponse, reqwest::Error> {
    let params = [
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").unwrap()),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").unwrap()),
        ("redirect_uri", "https://tasting.example.com/callback".to_string()),
        ("code", code.to_string()),
        ("grant_type", "authorization_code".to_string()),
    ];
    reqwest::Client::new()
        .post(format!("{}/puboauth/token", base_url()))
        .form(&params)
        .send()
        .await?
        .json::<TokenResponse>()
        .await
}

#[get("/callback")]
async fn callback(query: web::Query<CallbackQuery>, pool: web::Data<PgPool>) -> impl Responder {
    match exchange_code(&query.code).await {
        Ok(token) => {
            log::info!("connected taster {} for {}s", query.taster, token.expires_in);
            sqlx::query("UPDATE tasters SET egnyte_token = $1 WHERE id = $2") //~ EG303
                .bind(&token.access_token)
                .bind(query.taster)
                .execute(pool.get_ref())
                .await
                .unwrap();
            HttpResponse::Ok().json(token) //~ EG302
        }
        Err(e) => {
            log::error!("exchange failed: {}", e);
            HttpResponse::BadGateway().finish()
        }
    }
}

#[get("/callback/quiet")]
async fn callback_quiet(query: web::Query<CallbackQuery>) -> impl Responder {
    let token = exchange_code(&query.code).await.unwrap();
    HttpResponse::Ok()
        .cookie(Cookie::build("egnyte", token.access_token).path("/").secure(true).http_only(true).finish())
        .json(Connected { expires_in: token.expires_in })
}

#[get("/notes/{taster}")]
async fn notes(path: web::Path<i64>, pool: web::Data<PgPool>) -> impl Responder {
    let token: String = sqlx::query_scalar("SELECT egnyte_token FROM tasters WHERE id = $1")
        .bind(path.into_inner())
        .fetch_one(pool.get_ref())
        .await
        .unwrap();
    let response = reqwest::Client::new() //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(format!("{}/pubapi/v1/fs/Shared/Tasting", base_url()))
        .header(header::AUTHORIZATION.as_str(), format!("Token {}", token)) //~ EG307
        .send()
        .await
        .unwrap();
    if response.status().as_u16() == 401 {
        return HttpResponse::Unauthorized().body("connect again");
    }
    HttpResponse::Ok().body(response.text().await.unwrap())
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    env_logger::init();
    let pool = PgPool::connect(&std::env::var("DATABASE_URL").unwrap()).await.unwrap();
    HttpServer::new(move || {
        App::new()
            .app_data(web::Data::new(pool.clone()))
            .service(callback)
            .service(callback_quiet)
            .service(notes)
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
