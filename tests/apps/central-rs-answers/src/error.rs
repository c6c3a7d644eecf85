use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("Egnyte is out of reach")]
    Egnyte(#[from] reqwest::Error),
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            AppError::Egnyte(error) if error.status() == Some(StatusCode::UNAUTHORIZED) => {
                (StatusCode::UNAUTHORIZED, "sign in again").into_response()
            }
            AppError::Egnyte(error) => {
                tracing::error!(%error, "egnyte");
                (StatusCode::BAD_GATEWAY, "try again later").into_response()
            }
        }
    }
}
