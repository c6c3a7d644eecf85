mod below;
mod links;
mod people;

use std::marker::PhantomData;

use reqwest::{Client, Method};
use url::{ParseError, Url};

use crate::below::Below;

/// Marks a client that may only look.
pub struct Visitor;

/// Marks a client that may change links.
pub struct Keeper;

pub type Sundials = Dials<Keeper>;

pub struct Dials<Role> {
    root: Url,
    token: String,
    http: Client,
    role: PhantomData<Role>,
}

impl<Role> Dials<Role> {
    pub fn new(root: impl TryInto<Url, Error = ParseError>, token: impl Into<String>) -> Result<Self, ParseError> {
        Ok(Self { root: root.try_into()?, token: token.into(), http: Client::new(), role: PhantomData })
    }

    pub(crate) async fn ask(&self, method: Method, segments: impl IntoIterator<Item = impl AsRef<str>>) -> Result<String, Failure> {
        let answer = self.http.request(method, self.root.below(segments)).bearer_auth(&self.token).send().await?;
        match answer.status().as_u16() {
            200..=299 => Ok(answer.text().await?),
            401 => Err(Failure::Unauthorized),
            403 | 429 => Err(Failure::Refused),
            status => Err(Failure::Status(status)),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("the token is no longer valid: sign in again")]
    Unauthorized,
    #[error("not allowed, or too many requests at once")]
    Refused,
    #[error("answered with {0}")]
    Status(u16),
    #[error(transparent)]
    Sending(#[from] reqwest::Error),
}
