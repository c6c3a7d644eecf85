use axum::{response::Html, routing::get, Router};
use serde::Deserialize;

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

/// The board is shown to everybody; only the server signs in, with a client of its own.
async fn token(http: &reqwest::Client) -> Result<Token, reqwest::Error> {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap_or_default()),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default()),
        ("refresh_token", std::env::var("EGNYTE_REFRESH").unwrap_or_default()),
        ("grant_type", "refresh_token".to_owned()),
    ];
    http.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?.error_for_status()?.json().await
}

async fn board() -> Html<String> {
    let http = reqwest::Client::new();
    let ready = token(&http).await.is_ok_and(|token| !token.access_token.is_empty());
    Html(format!("<html><body><h1>Quarry board</h1><p>{}</p></body></html>", if ready { "open" } else { "closed" }))
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/", get(board));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
