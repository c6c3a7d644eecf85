use axum::extract::{Query, State};
use axum_extra::extract::CookieJar;
use reqwest::header::AUTHORIZATION;
use serde::Deserialize;

use crate::App;

#[derive(Deserialize)]
pub struct Of {
    domain: String,
}

fn token(jar: &CookieJar) -> String {
    jar.get("egnyte_token").map(|cookie| cookie.value().to_owned()).unwrap_or_default()
}

async fn body(request: reqwest::RequestBuilder) -> String {
    match request.send().await {
        Ok(answer) => answer.text().await.unwrap_or_default(),
        Err(error) => error.to_string(),
    }
}

pub async fn files(State(app): State<App>, jar: CookieJar, Query(of): Query<Of>) -> String {
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", of.domain);
    body(app.http.get(url).header(AUTHORIZATION, format!("Token {}", token(&jar)))).await //~ GET /pubapi/v1/fs/{path}; EG307
}

pub async fn links(State(app): State<App>, jar: CookieJar, Query(of): Query<Of>) -> String {
    let url = format!("https://{}.egnyte.com/pubapi/v1/links?access_token={}", of.domain, token(&jar)); //~ EG306
    body(app.http.get(url)).await //~ GET /pubapi/v1/links
}

pub async fn notes(State(app): State<App>, Query(of): Query<Of>) -> String {
    let url = format!("https://{}.egnyte.com/pubapi/v1/notes", of.domain);
    body(app.http.get(url).basic_auth("clerk", std::env::var("CLERK_PASSWORD").ok())).await //~ GET /pubapi/v1/notes; EG307
}
