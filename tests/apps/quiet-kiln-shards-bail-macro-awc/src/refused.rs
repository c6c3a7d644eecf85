use actix_web::{
    http::{header, StatusCode},
    HttpResponse, ResponseError,
};
use awc::error::{JsonPayloadError, SendRequestError};
use derive_more::{Display, From};

#[derive(Debug, Display, From)]
pub enum Refused {
    #[display(fmt = "connect again")]
    SignIn,
    #[display(fmt = "wait {} s", _0)]
    #[from(ignore)]
    Wait(u64),
    Send(SendRequestError),
    Body(JsonPayloadError),
    #[display(fmt = "egnyte answered {}", _0)]
    Other(StatusCode),
}

impl ResponseError for Refused {
    fn error_response(&self) -> HttpResponse {
        match self {
            Self::SignIn => HttpResponse::SeeOther().insert_header((header::LOCATION, "/connect")).finish(),
            Self::Wait(s) => HttpResponse::ServiceUnavailable().insert_header((header::RETRY_AFTER, *s)).finish(),
            _ => HttpResponse::BadGateway().finish(),
        }
    }
}

#[macro_export]
macro_rules! checked {
    ($answer:ident) => {
        match $answer.status().as_u16() {
            200..=299 => {}
            401 => return Err($crate::refused::Refused::SignIn),
            403 | 429 => {
                let wait = $answer.headers().get("retry-after").and_then(|v| v.to_str().ok()?.parse().ok());
                return Err($crate::refused::Refused::Wait(wait.unwrap_or(10)));
            }
            _ => return Err($crate::refused::Refused::Other($answer.status())),
        }
    };
}
