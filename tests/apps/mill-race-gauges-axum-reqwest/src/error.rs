use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub enum AppError {
    SignIn,
    Wait(u64),
    Http(reqwest::Error),
}

impl From<reqwest::Error> for AppError {
    fn from(error: reqwest::Error) -> Self {
        AppError::Http(error)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            AppError::SignIn => (StatusCode::UNAUTHORIZED, "connect Egnyte again".to_string()),
            AppError::Wait(seconds) => (StatusCode::SERVICE_UNAVAILABLE, format!("try again in {seconds} seconds")),
            AppError::Http(error) => (StatusCode::BAD_GATEWAY, error.to_string()),
        }
        .into_response()
    }
}
