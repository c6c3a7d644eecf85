use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("please connect Egnyte again")]
    SignedOut,
    #[error("Egnyte asks us to slow down")]
    Throttled,
    #[error("Egnyte answered {0}")]
    Egnyte(reqwest::StatusCode),
    #[error("forged sign-in")]
    Forged,
    #[error("cannot read the token")]
    Sealing,
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Url(#[from] url::ParseError),
    #[error(transparent)]
    Session(#[from] actix_session::SessionGetError),
    #[error(transparent)]
    Insert(#[from] actix_session::SessionInsertError),
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            AppError::SignedOut => StatusCode::UNAUTHORIZED,
            AppError::Throttled => StatusCode::TOO_MANY_REQUESTS,
            AppError::Forged => StatusCode::BAD_REQUEST,
            _ => StatusCode::BAD_GATEWAY,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::build(self.status_code()).json(serde_json::json!({ "error": self.to_string() }))
    }
}
