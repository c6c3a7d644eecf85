mod client;

use actix_web::{get, http::header, post, web, App, HttpResponse, HttpServer, Responder};
use client::{ApiError, Egnyte};
use url::Url;

const SCOPES: &[&str] = &["Egnyte.filesystem", "Egnyte.link"];

struct AppConfig {
    base: String,
    client_id: String,
}

#[get("/connect")]
async fn connect(config: web::Data<AppConfig>) -> impl Responder {
    let state = uuid::Uuid::new_v4().to_string();
    let url = Url::parse_with_params(
        &format!("{}/puboauth/token", config.base),
        &[
            ("client_id", config.client_id.as_str()),
            ("redirect_uri", "https://bakery.example.com/connected"),
            ("response_type", "code"),
            ("scope", SCOPES.join(" ").as_str()),
            ("state", state.as_str()),
        ],
    )
    .expect("a URL");
    HttpResponse::Found().insert_header((header::LOCATION, url.as_str())).finish()
}

impl actix_web::ResponseError for ApiError {
    fn error_response(&self) -> HttpResponse {
        match self {
            ApiError::SignIn => HttpResponse::Found().insert_header((header::LOCATION, "/connect")).finish(),
            ApiError::Other(_) => HttpResponse::BadGateway().finish(),
        }
    }
}

#[get("/invoices/{month}")]
async fn invoices(egnyte: web::Data<Egnyte>, month: web::Path<String>) -> Result<impl Responder, ApiError> {
    Ok(web::Json(egnyte.invoices(&month).await?))
}

#[post("/invoices/{month}/share")]
async fn share(egnyte: web::Data<Egnyte>, month: web::Path<String>) -> Result<impl Responder, ApiError> {
    let link = egnyte.share(&month).await?;
    egnyte.remember(&month).await?;
    Ok(web::Json(link))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap();
    let base = format!("https://{domain}.egnyte.com");
    let egnyte = web::Data::new(Egnyte::new(&base, std::env::var("EGNYTE_TOKEN").unwrap()));
    let config = web::Data::new(AppConfig { base, client_id: std::env::var("EGNYTE_KEY").unwrap() });
    HttpServer::new(move || {
        App::new().app_data(egnyte.clone()).app_data(config.clone()).service(connect).service(invoices).service(share)
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
