use std::{collections::HashMap, env, sync::Arc};

use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Redirect,
    routing::get,
    Router,
};
use serde::Deserialize;
use tokio::sync::RwLock;
use url::Url;
use uuid::Uuid;

const CALLBACK: &str = "https://deeds.example.com/egnyte/callback";

struct AppState {
    http: reqwest::Client,
    base: String,
    client_id: String,
    client_secret: String,
    tokens: RwLock<HashMap<Uuid, String>>,
}

#[derive(Deserialize)]
struct CallbackParams {
    code: Option<String>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct TokenResponse {
    access_token: String,
}

async fn connect(State(state): State<Arc<AppState>>) -> Redirect {
    let url = Url::parse_with_params(
        &format!("{}/puboauth/token", state.base),
        &[
            ("client_id", state.client_id.as_str()),
            ("redirect_uri", CALLBACK),
            ("scope", "Egnyte.filesystem"),
            ("response_type", "code"),
            ("state", &Uuid::new_v4().to_string()),
        ],
    )
    .unwrap();
    Redirect::to(url.as_str())
}

async fn callback(
    State(state): State<Arc<AppState>>,
    Query(params): Query<CallbackParams>,
) -> Result<Redirect, StatusCode> {
    if params.error.is_some() {
        return Ok(Redirect::to("/denied"));
    }
    let code = params.code.ok_or(StatusCode::BAD_REQUEST)?; //~ EG206
    let token: TokenResponse = state
        .http
        .post(format!("{}/puboauth/token", state.base))
        .form(&[
            ("client_id", state.client_id.as_str()),
            ("client_secret", state.client_secret.as_str()),
            ("redirect_uri", CALLBACK),
            ("code", code.as_str()),
            ("grant_type", "authorization_code"),
        ])
        .send()
        .await
        .and_then(|r| r.error_for_status())
        .map_err(|_| StatusCode::BAD_GATEWAY)?
        .json()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    state.tokens.write().await.insert(Uuid::new_v4(), token.access_token);
    Ok(Redirect::to("/"))
}

#[tokio::main]
async fn main() {
    let state = Arc::new(AppState {
        http: reqwest::Client::new(),
        base: format!("https://{}.egnyte.com", env::var("EGNYTE_DOMAIN").unwrap()),
        client_id: env::var("EGNYTE_CLIENT_ID").unwrap(),
        client_secret: env::var("EGNYTE_CLIENT_SECRET").unwrap(),
        tokens: RwLock::default(),
    });
    let app = Router::new()
        .route("/egnyte/connect", get(connect))
        .route("/egnyte/callback", get(callback))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
