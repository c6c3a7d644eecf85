mod egnyte;

use std::{env, sync::Arc};

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
    Json, Router,
};
use egnyte::{EgnyteClient, EgnyteError};
use oauth2::{basic::BasicClient, AuthType, AuthUrl, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenUrl};

#[derive(Clone)]
struct AppState {
    oauth: BasicClient,
    egnyte: Arc<EgnyteClient>,
}

fn oauth_client(base: &str) -> BasicClient {
    BasicClient::new(
        ClientId::new(env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID")),
        Some(ClientSecret::new(env::var("EGNYTE_CLIENT_SECRET").expect("EGNYTE_CLIENT_SECRET"))),
        AuthUrl::new(format!("{base}/puboauth/token")).unwrap(),
        Some(TokenUrl::new(format!("{base}/puboauth/token")).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://cellar.example.com/callback".to_string()).unwrap())
}

async fn login(State(state): State<AppState>) -> Redirect {
    let (url, _csrf) = state
        .oauth
        .authorize_url(CsrfToken::new_random)
        .add_scope(Scope::new("Egnyte.filesystem".to_string()))
        .add_scope(Scope::new("Egnyte.permission".to_string())) //~ EG102
        .add_scope(Scope::new("Egnyte.user".to_string()))
        .url();
    Redirect::to(url.as_str())
}

impl IntoResponse for EgnyteError {
    fn into_response(self) -> Response {
        match self {
            EgnyteError::Unauthorized => Redirect::to("/login").into_response(),
            EgnyteError::Http(e) => (StatusCode::BAD_GATEWAY, e.to_string()).into_response(),
        }
    }
}

async fn books(State(state): State<AppState>, Path(year): Path<u16>) -> Result<Json<serde_json::Value>, EgnyteError> {
    Ok(Json(state.egnyte.list_folder(&format!("Shared/Cellar/{year}")).await?))
}

async fn remove(State(state): State<AppState>, Path(year): Path<u16>) -> Result<StatusCode, EgnyteError> {
    state.egnyte.delete(&format!("Shared/Cellar/{year}")).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn tasters(State(state): State<AppState>) -> Result<Json<serde_json::Value>, EgnyteError> {
    let users = state.egnyte.users().await?;
    let found = state.egnyte.search("tasting").await?;
    Ok(Json(serde_json::json!({ "users": users, "notes": found })))
}

#[tokio::main]
async fn main() {
    let base = format!("https://{}.egnyte.com", env::var("EGNYTE_DOMAIN").unwrap());
    let state = AppState { oauth: oauth_client(&base), egnyte: Arc::new(EgnyteClient::new(base)) };
    let app = Router::new()
        .route("/login", get(login))
        .route("/books/:year", get(books).delete(remove))
        .route("/tasters", get(tasters))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
