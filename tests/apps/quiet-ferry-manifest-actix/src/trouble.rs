use actix_web::http::{header, StatusCode};
use actix_web::{HttpResponse, ResponseError};

#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("the connection to Egnyte has ended")]
    SignedOut,
    #[error("Egnyte could not be asked: {0}")]
    Egnyte(reqwest::Error),
}

impl From<reqwest::Error> for Trouble {
    fn from(e: reqwest::Error) -> Self {
        match e.status() {
            Some(reqwest::StatusCode::UNAUTHORIZED) => Trouble::SignedOut,
            _ => Trouble::Egnyte(e),
        }
    }
}

impl ResponseError for Trouble {
    fn status_code(&self) -> StatusCode {
        match self {
            Trouble::SignedOut => StatusCode::SEE_OTHER,
            Trouble::Egnyte(_) => StatusCode::BAD_GATEWAY,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        if let Trouble::SignedOut = self {
            answer.insert_header((header::LOCATION, "/egnyte/connect"));
        }
        answer.body(self.to_string())
    }
}
