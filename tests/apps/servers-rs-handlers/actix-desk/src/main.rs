use actix_web::http::{header, StatusCode};
use actix_web::{delete, get, web, App, HttpResponse, HttpServer, ResponseError};
use awc::Client;
use derive_more::{Display, Error};
use serde_json::Value;

#[derive(Debug, Display, Error)]
enum Trouble {
    #[display("signed out")]
    SignedOut,
    #[display("Egnyte is out of reach")]
    Gateway,
}

impl ResponseError for Trouble {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Gateway => StatusCode::BAD_GATEWAY,
        }
    }
}

struct Desk {
    domain: String,
    token: String,
}

impl Desk {
    fn url(&self, path: &str) -> String {
        format!("https://{}.egnyte.com/pubapi{path}", self.domain)
    }
}

#[get("/links")]
async fn links(client: web::Data<Client>, desk: web::Data<Desk>) -> Result<web::Json<Value>, Trouble> {
    let mut answer = client.get(desk.url("/v1/links")).bearer_auth(&desk.token).send().await.map_err(|_| Trouble::Gateway)?; //~ GET /pubapi/v1/links handles=specific
    match answer.status() {
        StatusCode::UNAUTHORIZED => Err(Trouble::SignedOut),
        status if status.is_success() => answer.json().await.map(web::Json).map_err(|_| Trouble::Gateway),
        _ => Err(Trouble::Gateway),
    }
}

#[delete("/notes/{id}")]
async fn drop_note(client: web::Data<Client>, desk: web::Data<Desk>, id: web::Path<u64>) -> HttpResponse {
    let url = desk.url(&format!("/v1/notes/{}", id.into_inner()));
    match client.delete(url).insert_header((header::AUTHORIZATION, format!("Bearer {}", desk.token))).send().await { //~ DELETE /pubapi/v1/notes/{note_id} handles=none; EG401
        Ok(_) => HttpResponse::NoContent().finish(),
        Err(error) => HttpResponse::BadGateway().body(error.to_string()),
    }
}

async fn me(client: web::Data<Client>, desk: web::Data<Desk>) -> actix_web::Result<HttpResponse> {
    let answer = client.get(desk.url("/v1/userinfo")).bearer_auth(&desk.token).send().await.map_err(actix_web::error::ErrorBadGateway)?; //~ GET /pubapi/v1/userinfo handles=generic
    if !answer.status().is_success() { //~ EG402
        return Ok(HttpResponse::BadGateway().finish());
    }
    Ok(HttpResponse::Ok().streaming(answer))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let desk = web::Data::new(Desk { domain: std::env::var("DESK_DOMAIN").unwrap_or_default(), token: std::env::var("DESK_TOKEN").unwrap_or_default() });
    HttpServer::new(move || {
        App::new()
            .app_data(desk.clone())
            .app_data(web::Data::new(Client::default()))
            .service(links)
            .service(web::scope("/api").service(drop_note).route("/me", web::get().to(me)))
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
