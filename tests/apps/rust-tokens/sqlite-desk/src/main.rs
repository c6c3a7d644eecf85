mod keep;

use actix_session::Session;
use actix_web::cookie::Cookie;
use actix_web::http::header::LOCATION;
use actix_web::{error, get, post, web, App, HttpResponse, HttpServer, Result};
use serde::Deserialize;

#[derive(Deserialize)]
struct Back {
    code: String,
    state: String,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

fn env(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

#[get("/connect")]
async fn connect(session: Session) -> Result<HttpResponse> {
    let state: String = rand::random::<[u8; 16]>().iter().map(|byte| format!("{byte:02x}")).collect();
    session.insert("state", &state)?;
    let url = format!(
        "https://{}.egnyte.com/puboauth/token?client_id={}&redirect_uri=https://desk.example.com/back&response_type=code&scope=Egnyte.filesystem&state={state}",
        env("EGNYTE_DOMAIN"),
        env("EGNYTE_ID")
    );
    Ok(HttpResponse::Found().insert_header((LOCATION, url)).finish())
}

#[get("/back")]
async fn back(session: Session, back: web::Query<Back>) -> Result<HttpResponse> {
    if let Some(error) = &back.error {
        return Err(error::ErrorUnauthorized(error.clone()));
    }
    if session.get::<String>("state")?.as_deref() != Some(back.state.as_str()) {
        return Err(error::ErrorForbidden("state"));
    }
    let form = [
        ("client_id", env("EGNYTE_ID")),
        ("client_secret", env("EGNYTE_SECRET")),
        ("redirect_uri", "https://desk.example.com/back".to_owned()),
        ("code", back.code.clone()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{}.egnyte.com/puboauth/token", env("EGNYTE_DOMAIN"))).form(&form).send().await;
    let granted: Granted = answer.map_err(error::ErrorBadGateway)?.json().await.map_err(error::ErrorBadGateway)?;
    keep::with_rusqlite(&granted.access_token).map_err(error::ErrorInternalServerError)?;
    let cookie = Cookie::build("egnyte_token", granted.access_token.clone()).path("/").secure(true).finish();
    Ok(HttpResponse::Found().cookie(cookie).insert_header((LOCATION, "/")).finish()) //~ EG302
}

#[post("/api/token")]
async fn token(session: Session, body: web::Json<Back>) -> Result<HttpResponse> {
    if body.error.is_some() || session.get::<String>("state")?.as_deref() != Some(body.state.as_str()) {
        return Err(error::ErrorForbidden("state"));
    }
    let form = [
        ("client_id", env("EGNYTE_ID")),
        ("client_secret", env("EGNYTE_SECRET")),
        ("redirect_uri", "https://desk.example.com/back".to_owned()),
        ("code", body.code.clone()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{}.egnyte.com/puboauth/token", env("EGNYTE_DOMAIN"))).form(&form).send().await;
    let granted: Granted = answer.map_err(error::ErrorBadGateway)?.json().await.map_err(error::ErrorBadGateway)?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "token": granted.access_token }))) //~ EG302
}

#[get("/files")]
async fn files(request: actix_web::HttpRequest) -> Result<HttpResponse> {
    let token = request.cookie("egnyte_token").ok_or_else(|| error::ErrorUnauthorized("sign in"))?;
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", env("EGNYTE_DOMAIN"));
    let answer = reqwest::Client::new().get(url).bearer_auth(token.value()).send().await.map_err(error::ErrorBadGateway)?; //~ GET /pubapi/v1/fs/{path}
    Ok(HttpResponse::Ok().body(answer.text().await.map_err(error::ErrorBadGateway)?))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(connect).service(back).service(token).service(files)).bind(("0.0.0.0", 8080))?.run().await
}
