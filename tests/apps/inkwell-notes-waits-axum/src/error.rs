use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("sign in to Egnyte again")]
    SignIn,
    #[error("Egnyte asks us to wait")]
    Busy,
    #[error("the sign-in was denied: {0}")]
    Denied(String),
    #[error("the sign-in does not belong to this browser")]
    State,
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error("Egnyte answered {0}")]
    Status(StatusCode),
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            AppError::SignIn => Redirect::to("/login").into_response(),
            AppError::Busy => (StatusCode::SERVICE_UNAVAILABLE, self.to_string()).into_response(),
            AppError::Denied(_) => (StatusCode::FORBIDDEN, self.to_string()).into_response(),
            AppError::State => (StatusCode::BAD_REQUEST, self.to_string()).into_response(),
            other => {
                tracing::error!(error = %other, "request failed");
                StatusCode::BAD_GATEWAY.into_response()
            }
        }
    }
}
