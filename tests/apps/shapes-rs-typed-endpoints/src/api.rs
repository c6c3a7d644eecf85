use std::borrow::Cow;

use anyhow::Result;
use async_trait::async_trait;
use reqwest::{Client, Method};
use serde::de::DeserializeOwned;

/// What the client has to know of an endpoint.
pub trait Endpoint {
    const METHOD: Method;

    fn path(&self) -> Cow<'_, str>;
}

/// What is sent by the client itself.
pub trait Command {
    const METHOD: Method;
    type Answer: DeserializeOwned;

    fn path(&self) -> Cow<'_, str>;
}

/// An endpoint without parameters.
pub trait Fixed {
    const PATH: &'static str;
    type Answer: DeserializeOwned;
}

pub struct Quarry {
    http: Client,
    base: String,
    token: String,
}

impl Quarry {
    pub fn new(domain: &str, token: &str) -> Self {
        Self { http: Client::new(), base: format!("https://{domain}.egnyte.com/pubapi"), token: token.into() }
    }

    pub async fn send<C: Command>(&self, command: C) -> Result<C::Answer> {
        let url = format!("{}{}", self.base, command.path());
        Ok(self.http.request(C::METHOD, url).bearer_auth(&self.token).send().await?.json().await?)
    }

    pub async fn call<F>(&self) -> Result<F::Answer>
    where
        F: Fixed,
    {
        self.get_as(F::PATH).await
    }

    pub async fn get_as<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        Ok(self.http.get(self.base.clone() + path).bearer_auth(&self.token).send().await?.json().await?)
    }

    pub async fn raw(&self, method: Method, path: &str) -> Result<()> {
        self.http.request(method, format!("{}/{path}", self.base)).bearer_auth(&self.token).send().await?;
        Ok(())
    }
}

/// The other way round: the endpoint asks the client.
#[async_trait]
pub trait Query {
    async fn query(&self, client: &Quarry) -> Result<()>;
}

#[async_trait]
impl<E> Query for E
where
    E: Endpoint + Sync,
{
    async fn query(&self, client: &Quarry) -> Result<()> {
        client.raw(E::METHOD, self.path().trim_start_matches('/')).await
    }
}
