mod egnyte;
mod routes;

use std::sync::Arc;

use axum::Router;
use tower_http::trace::TraceLayer;

use egnyte::Egnyte;

#[derive(Clone)]
pub struct AppState {
    pub egnyte: Arc<Egnyte>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let state = AppState { egnyte: Arc::new(Egnyte::from_env()?) };
    let app = Router::new().nest("/api", routes::router()).layer(TraceLayer::new_for_http()).with_state(state);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
