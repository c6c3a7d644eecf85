use serde::de::DeserializeOwned;
use url::Url;

use crate::links::Links;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("sign in again")]
    SignIn,
    #[error("Egnyte answered {0}")]
    Other(reqwest::StatusCode),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error(transparent)]
    Url(#[from] url::ParseError),
}

pub struct Client {
    http: reqwest::Client,
    token: String,
    base: Url,
}

impl Client {
    pub fn new(token: String) -> Self {
        let base = Url::parse("https://quill.egnyte.com/pubapi/v1/").expect("a constant address");
        Self { http: reqwest::Client::new(), token, base }
    }

    /// For those who have a base of their own, as tests do.
    pub fn with_base(token: String, base: Url) -> Self {
        Self { http: reqwest::Client::new(), token, base }
    }

    pub fn links(&self) -> Links<'_> {
        Links::new(self)
    }

    pub(crate) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Error> {
        let url = self.base.join(path.strip_prefix('/').unwrap_or(path))?;
        let answer = self.http.get(url).bearer_auth(&self.token).send().await?;
        match answer.status() {
            reqwest::StatusCode::UNAUTHORIZED => Err(Error::SignIn),
            status if status.is_success() => Ok(answer.json().await?),
            status => Err(Error::Other(status)),
        }
    }
}
