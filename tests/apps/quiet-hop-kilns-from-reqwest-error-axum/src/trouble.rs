use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

pub enum Trouble {
    SignInAgain,
    Missing,
    Upstream(String),
}

impl From<reqwest::Error> for Trouble {
    fn from(error: reqwest::Error) -> Self {
        match error.status() {
            Some(reqwest::StatusCode::UNAUTHORIZED) => Self::SignInAgain,
            Some(reqwest::StatusCode::NOT_FOUND) => Self::Missing,
            _ => Self::Upstream(error.to_string()),
        }
    }
}

impl From<reqwest_middleware::Error> for Trouble {
    fn from(error: reqwest_middleware::Error) -> Self {
        match error {
            reqwest_middleware::Error::Reqwest(error) => error.into(),
            other => Self::Upstream(other.to_string()),
        }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        match self {
            Self::SignInAgain => Redirect::to("/connect").into_response(),
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Upstream(text) => (StatusCode::BAD_GATEWAY, text).into_response(),
        }
    }
}
