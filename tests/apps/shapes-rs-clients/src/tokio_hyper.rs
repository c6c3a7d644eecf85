use anyhow::Result;
use http_body_util::{BodyExt, Empty, Full};
use hyper::body::Bytes;
use hyper::{Method, Request, Uri};
use hyper_tls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

pub async fn run(host: &str, token: &str) -> Result<()> {
    let client = Client::builder(TokioExecutor::new()).build::<_, Empty<Bytes>>(HttpsConnector::new());
    let uri: Uri = format!("{host}/pubapi/v2/events/cursor").parse()?;
    let answer = client.get(uri).await?; //~ GET /pubapi/v2/events/cursor
    println!("{:?}", answer.into_body().collect().await?.to_bytes());

    let request = Request::builder() //~ GET /pubapi/v1/fs-content/{path}
        .uri(format!("{host}/pubapi/v1/fs-content/Shared/a.pdf"))
        .header(hyper::header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Empty::new())?;
    client.request(request).await?;

    let writer: Client<_, Full<Bytes>> = Client::builder(TokioExecutor::new()).build(HttpsConnector::new());
    let mut request = Request::new(Full::from("{}"));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = format!("{host}/pubapi/v1/audit/files").parse()?; //~ POST /pubapi/v1/audit/files
    writer.request(request).await?;
    Ok(())
}
