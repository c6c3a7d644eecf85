mod egnyte;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{routing::get, Json, Router};

use egnyte::{Egnyte, Trouble};

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        match self {
            Trouble::SignedOut => (StatusCode::SERVICE_UNAVAILABLE, "signed out; please try again").into_response(),
            Trouble::Busy(wait) => (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", wait)]).into_response(),
            Trouble::Http(_) => StatusCode::BAD_GATEWAY.into_response(),
        }
    }
}

async fn tarn(State(egnyte): State<Arc<Egnyte>>, Path(name): Path<String>) -> Result<Json<serde_json::Value>, Trouble> {
    egnyte.json(&format!("fs/Shared/Tarns/{name}")).await.map(Json) //~ GET /pubapi/v1/fs/{path}
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/tarns/:name", get(tarn)).with_state(Arc::new(Egnyte::from_env()));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
