mod berths;
mod oauth;
mod remote;

pub use remote::Drive;

use axum::{routing::get, Router};

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect", get(oauth::connect))
        .route("/back", get(oauth::back))
        .route("/berths/:name", get(berths::show));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
