mod auth;
mod egnyte;
mod error;

use axum::extract::FromRef;
use axum::{routing::get, Router};
use axum_extra::extract::cookie::Key;

#[derive(Clone)]
pub struct AppState {
    pub egnyte: egnyte::Egnyte,
    pub key: Key,
}

impl FromRef<AppState> for Key {
    fn from_ref(state: &AppState) -> Key {
        state.key.clone()
    }
}

#[tokio::main]
async fn main() {
    let secret = std::env::var("COOKIE_KEY").expect("COOKIE_KEY");
    let state = AppState {
        egnyte: egnyte::Egnyte::from_env(),
        key: Key::from(secret.as_bytes()),
    };
    let app = Router::new()
        .route("/login", get(auth::login))
        .route("/callback", get(auth::callback))
        .route("/notes", get(auth::notes))
        .with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
