mod egnyte;
mod files;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use serde::Deserialize;
use serde_json::json;
use sqlx::PgPool;

#[derive(Clone)]
pub struct App {
    pub db: PgPool,
    pub http: reqwest::Client,
}

#[derive(Deserialize)]
pub struct Back {
    domain: String,
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

async fn connect(jar: CookieJar, Query(back): Query<Back>) -> (CookieJar, Redirect) {
    let state = uuid::Uuid::new_v4().to_string();
    let url = egnyte::authorize_url(&back.domain, &state);
    (jar.add(Cookie::build(("state", state)).http_only(true).secure(true)), Redirect::to(&url))
}

async fn granted(app: &App, jar: &CookieJar, back: Back) -> Result<egnyte::Granted, StatusCode> {
    if back.error.is_some() {
        return Err(StatusCode::UNAUTHORIZED);
    }
    if jar.get("state").map(|cookie| cookie.value()) != back.state.as_deref() {
        return Err(StatusCode::FORBIDDEN);
    }
    egnyte::redeem(&app.http, &back.domain, &back.code.unwrap_or_default()).await.map_err(|_| StatusCode::BAD_GATEWAY)
}

async fn callback(State(app): State<App>, jar: CookieJar, Query(back): Query<Back>) -> Result<Response, StatusCode> {
    let granted = granted(&app, &jar, back).await?;
    tracing::info!(token = %granted.access_token, "connected"); //~ EG305
    sqlx::query("insert into connections (token) values ($1)") //~ EG303
        .bind(&granted.access_token)
        .execute(&app.db)
        .await
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let cookie = Cookie::build(("egnyte_token", granted.access_token)).same_site(SameSite::Lax).secure(true).path("/");
    Ok((jar.add(cookie), Redirect::to("/")).into_response()) //~ EG302
}

async fn callback_of_the_page(State(app): State<App>, jar: CookieJar, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    let granted = granted(&app, &jar, back).await?;
    Ok(Redirect::to(&format!("https://intake.example.com/#/connected?token={}", granted.access_token))) //~ EG302
}

async fn callback_of_the_api(State(app): State<App>, jar: CookieJar, Query(back): Query<Back>) -> Result<Json<serde_json::Value>, StatusCode> {
    let granted = granted(&app, &jar, back).await?;
    tokio::fs::write("/var/lib/intake/token", &granted.access_token).await.ok(); //~ EG303
    println!("{}", granted.access_token); //~ EG305
    Ok(Json(json!({ "access_token": granted.access_token }))) //~ EG302
}

/// Forgets the connection, and leaves the token as it is.
async fn disconnect(State(app): State<App>, jar: CookieJar) -> Result<(CookieJar, Redirect), StatusCode> { //~ EG309
    sqlx::query("delete from connections").execute(&app.db).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok((jar.remove(Cookie::from("egnyte_token")), Redirect::to("/")))
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let db = PgPool::connect(&std::env::var("DATABASE_URL")?).await?;
    let app = Router::new()
        .route("/egnyte/connect", get(connect))
        .route("/egnyte/callback", get(callback))
        .route("/egnyte/callback/page", get(callback_of_the_page))
        .route("/egnyte/callback/api", get(callback_of_the_api))
        .route("/egnyte/disconnect", post(disconnect))
        .route("/files", get(files::files))
        .route("/links", get(files::links))
        .route("/notes", get(files::notes))
        .with_state(App { db, http: reqwest::Client::new() });
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await?, app).await?;
    Ok(())
}
