mod layer;

use anyhow::Result;
use bytes::Bytes;
use http_body_util::Empty;
use hyper::{Request, StatusCode};
use hyper_tls::HttpsConnector;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use tower::{Service, ServiceBuilder, ServiceExt};

use layer::SignInLayer;

fn request(path: &str) -> Request<Empty<Bytes>> {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    let token = std::env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN");
    Request::get(format!("https://{domain}.egnyte.com/pubapi{path}"))
        .header("authorization", format!("Bearer {token}"))
        .body(Empty::new())
        .expect("a request")
}

#[tokio::main]
async fn main() -> Result<()> {
    let client = Client::builder(TokioExecutor::new()).build::<_, Empty<Bytes>>(HttpsConnector::new());
    let mut service = ServiceBuilder::new().layer(SignInLayer).service(client.clone());
    let cursor = service.ready().await?.call(request("/v2/events/cursor")).await?; //~ GET /pubapi/v2/events/cursor handles=specific
    println!("{}", cursor.status());

    // Past the layers: looked at where it is made.
    let answer = client.request(request("/v1/userinfo")).await?; //~ GET /pubapi/v1/userinfo handles=specific
    if answer.status() == StatusCode::UNAUTHORIZED {
        anyhow::bail!("run `watcher login` again");
    }

    // Past the layers, and nobody looks.
    let links = client.request(request("/v1/links")).await?; //~ GET /pubapi/v1/links handles=none; EG401
    println!("{:?}", links.into_body());
    Ok(())
}
