use reqwest::Method;
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

use super::transport::{prepare, with_body};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

pub async fn get<T: DeserializeOwned>(domain: &str, resource: &str) -> Result<T, Error> {
    call::<(), T>(domain, Method::GET, resource, None).await
}

pub async fn post<B, T>(domain: &str, resource: impl AsRef<str>, body: &B) -> Result<T, Error>
where
    B: Serialize + ?Sized,
    T: DeserializeOwned,
{
    call(domain, Method::POST, resource.as_ref(), Some(body)).await
}

pub async fn delete(domain: &str, resource: &str) -> Result<Value, Error> {
    call::<Value, _>(domain, Method::DELETE, resource, None).await
}

async fn call<B, T>(domain: &str, method: Method, resource: &str, body: Option<&B>) -> Result<T, Error>
where
    B: Serialize + ?Sized,
    T: DeserializeOwned,
{
    let host = domain.to_owned() + ".egnyte.com";
    let token = std::env::var("EGNYTE_TOKEN").unwrap_or_default();
    let request = with_body(prepare(method, &host, resource), body).bearer_auth(token);
    Ok(request.send().await?.json::<T>().await?)
}
