use actix_session::storage::CookieSessionStore;
use actix_session::{Session, SessionMiddleware};
use actix_web::cookie::Key;
use actix_web::http::header::LOCATION;
use actix_web::{error, get, web, App, HttpResponse, HttpServer, Result};
use std::collections::HashMap;

fn domain() -> String {
    std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN")
}

#[get("/connect")]
async fn connect(session: Session) -> Result<HttpResponse> {
    let state = uuid::Uuid::new_v4().to_string();
    session.insert("state", &state)?;
    let back = urlencoding::encode("https://everything.example.com/connected");
    let id = std::env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID");
    let location = format!("https://{}.egnyte.com/puboauth/token?client_id={id}&redirect_uri={back}&state={state}&response_type=code", domain()); //~ EG103
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, location)).finish())
}

#[get("/connected")]
async fn connected(session: Session, query: web::Query<HashMap<String, String>>) -> Result<HttpResponse> {
    if query.contains_key("error") {
        return Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/")).finish());
    }
    if session.get::<String>("state")?.as_ref() != query.get("state") {
        return Err(error::ErrorForbidden("state"));
    }
    let form = [
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID")),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").expect("EGNYTE_CLIENT_SECRET")),
        ("redirect_uri", "https://everything.example.com/connected".to_owned()),
        ("code", query.get("code").cloned().unwrap_or_default()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let url = format!("https://{}.egnyte.com/puboauth/token", domain());
    let granted: serde_json::Value = reqwest::Client::new()
        .post(url)
        .form(&form)
        .send()
        .await
        .map_err(error::ErrorBadGateway)?
        .json()
        .await
        .map_err(error::ErrorBadGateway)?;
    session.insert("expires", &granted["expires_in"])?;
    Ok(HttpResponse::SeeOther().insert_header((LOCATION, "/")).finish())
}

#[get("/links")]
async fn links(request: actix_web::HttpRequest) -> Result<HttpResponse> {
    let token = request.headers().get("x-egnyte-token").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let url = format!("https://{}.egnyte.com/pubapi/v1/links", domain());
    let answer = reqwest::Client::new().get(url).bearer_auth(token).send().await.map_err(error::ErrorBadGateway)?; //~ GET /pubapi/v1/links
    Ok(HttpResponse::Ok().body(answer.text().await.map_err(error::ErrorBadGateway)?))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().wrap(SessionMiddleware::new(CookieSessionStore::default(), Key::generate())).service(connect).service(connected).service(links))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
