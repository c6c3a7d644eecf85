use reqwest::{Client, Method, RequestBuilder};
use serde::Serialize;

pub(super) fn prepare(method: Method, host: &str, path: &str) -> RequestBuilder {
    let client = Client::new();
    client.request(method, format!("https://{host}/pubapi/{}", path.trim_start_matches('/')))
}

pub(super) fn with_body<B: Serialize + ?Sized>(request: RequestBuilder, body: Option<&B>) -> RequestBuilder {
    match body {
        Some(body) => request.json(body),
        None => request,
    }
}
