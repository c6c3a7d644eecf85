mod sign_in;

use axum::{extract::Query, http::StatusCode, response::Redirect, routing::get, Json, Router};
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde_json::Value;
use std::collections::HashMap;

async fn connect(jar: CookieJar) -> (CookieJar, Redirect) {
    let (url, state) = sign_in::address();
    let cookie = Cookie::build(("state", state)).http_only(true).secure(true);
    (jar.add(cookie), Redirect::to(url.as_str()))
}

async fn connected(jar: CookieJar, Query(query): Query<HashMap<String, String>>) -> Result<Redirect, StatusCode> {
    if query.contains_key("error") || jar.get("state").map(|c| c.value()) != query.get("state").map(String::as_str) {
        return Err(StatusCode::FORBIDDEN);
    }
    sign_in::redeem(query["code"].clone()).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Redirect::to("/kilns"))
}

async fn kilns() -> Result<Json<Value>, StatusCode> {
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Kilns", sign_in::domain());
    let answer = reqwest::Client::new() //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(url)
        .bearer_auth(sign_in::token())
        .send()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    if answer.status() == StatusCode::UNAUTHORIZED {
        sign_in::forget();
        return Err(StatusCode::UNAUTHORIZED);
    }
    answer.json().await.map(Json).map_err(|_| StatusCode::BAD_GATEWAY)
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/connected", get(connected))
        .route("/kilns", get(kilns));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
