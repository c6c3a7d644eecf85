use actix_session::Session;
use actix_web::{get, http::StatusCode, HttpResponse, ResponseError};
use serde_json::Value;
use thiserror::Error;

#[derive(Debug, Error)]
pub enum LevelsError {
    #[error("sign in to Egnyte again")]
    SignedOut,
    #[error("Egnyte is busy")]
    Busy,
    #[error(transparent)]
    Http(reqwest::Error),
    #[error(transparent)]
    Session(#[from] actix_session::SessionGetError),
}

impl From<reqwest::Error> for LevelsError {
    fn from(e: reqwest::Error) -> Self {
        match e.status().map(|s| s.as_u16()) {
            Some(401) => Self::SignedOut,
            Some(403 | 429) => Self::Busy,
            _ => Self::Http(e),
        }
    }
}

impl ResponseError for LevelsError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_GATEWAY,
        }
    }
}

#[get("/levels")]
pub async fn show(session: Session) -> Result<HttpResponse, LevelsError> {
    let (domain, token): (String, String) = session.get("egnyte")?.ok_or(LevelsError::SignedOut)?;
    let folder: Value = reqwest::Client::new()  //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Levels"))
        .bearer_auth(token)
        .send()
        .await?
        .error_for_status()?
        .json()
        .await?;
    Ok(HttpResponse::Ok().json(&folder["files"]))
}
