use axum::extract::{Query, State};
use axum::response::Redirect;
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::AppState;

const SCOPE: &str = "Egnyte.filesystem Egnyte.link"; //~ EG102

pub async fn login(State(app): State<AppState>) -> Redirect {
    let mut url = Url::parse(&format!("https://{}.egnyte.com/puboauth/token", app.domain)).unwrap();
    url.query_pairs_mut()
        .append_pair("client_id", &std::env::var("EGNYTE_CLIENT_ID").unwrap())
        .append_pair("redirect_uri", "https://claims.example.com/callback")
        .append_pair("scope", SCOPE)
        .append_pair("state", "claims") //~ EG206
        .append_pair("response_type", "code");
    Redirect::to(url.as_str())
}

#[derive(Deserialize)]
pub struct Callback {
    code: Option<String>,
    error: Option<String>,
}

pub async fn callback(State(app): State<AppState>, Query(query): Query<Callback>) -> String {
    if let Some(error) = query.error {
        return format!("Egnyte said no: {error}");
    }
    let form = [
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").unwrap()),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").unwrap()),
        ("redirect_uri", "https://claims.example.com/callback".to_string()),
        ("code", query.code.unwrap_or_default()),
        ("grant_type", "authorization_code".to_string()),
    ];
    let answer = app.http.post(format!("https://{}.egnyte.com/puboauth/token", app.domain)).form(&form).send().await.unwrap();
    let tokens: Value = answer.json().await.unwrap();
    format!("connected: {}", tokens["expires_in"])
}
