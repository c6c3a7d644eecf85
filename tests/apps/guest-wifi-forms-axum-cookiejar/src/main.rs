use axum::{extract::{Query, State}, http::StatusCode, response::{IntoResponse, Redirect, Response}, routing::get, Json, Router};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use serde::Deserialize;

#[derive(Clone)]
struct AppState {
    http: reqwest::Client,
    domain: String,
    client_id: String,
    client_secret: String,
}

#[derive(Deserialize)]
struct CallbackParams {
    code: String,
}

#[derive(Deserialize)]
struct TokenResponse {
    access_token: String,
}

async fn callback(State(state): State<AppState>, Query(params): Query<CallbackParams>, jar: CookieJar) -> Result<(CookieJar, Redirect), StatusCode> {
    let token: TokenResponse = state
        .http
        .post(format!("https://{}.egnyte.com/puboauth/token", state.domain))
        .form(&[
            ("client_id", state.client_id.as_str()),
            ("client_secret", state.client_secret.as_str()),
            ("redirect_uri", "https://forms.example.com/callback"),
            ("code", params.code.as_str()),
            ("grant_type", "authorization_code"),
        ])
        .send()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?
        .json()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;

    let session = Cookie::build(("session", token.access_token.clone()))
        .path("/")
        .http_only(true)
        .secure(true)
        .same_site(SameSite::Lax)
        .build();
    let display = Cookie::build(("egnyte_token", token.access_token))
        .path("/")
        .secure(true)
        .same_site(SameSite::Lax)
        .build();
    Ok((jar.add(session).add(display), Redirect::to("/forms"))) //~ EG302
}

async fn forms(State(state): State<AppState>, jar: CookieJar) -> Response {
    let Some(token) = jar.get("session").map(|c| c.value().to_owned()) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Forms", state.domain);
    match state.http.get(url).bearer_auth(token).send().await { //~ GET /pubapi/v1/fs/{path}
        Ok(response) if response.status() == StatusCode::UNAUTHORIZED => Redirect::to("/connect").into_response(),
        Ok(response) => Json(response.json::<serde_json::Value>().await.unwrap_or_default()).into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

#[tokio::main]
async fn main() {
    let var = |name: &str| std::env::var(name).expect("missing setting");
    let state = AppState {
        http: reqwest::Client::new(),
        domain: var("EGNYTE_DOMAIN"),
        client_id: var("EGNYTE_CLIENT_ID"),
        client_secret: var("EGNYTE_CLIENT_SECRET"),
    };
    let app = Router::new().route("/callback", get(callback)).route("/forms", get(forms)).with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
