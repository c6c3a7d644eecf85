use std::convert::Infallible;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

async fn connect(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let domain = request.uri().query().unwrap_or("acme");
    let state = uuid::Uuid::new_v4();
    let location = format!("https://{domain}.egnyte.com/puboauth/token?client_id={}&redirect_uri=https://portal.example.com/done&scope=Egnyte.bookmark&state={state}&response_type=token", std::env::var("CLIENT_ID").unwrap()); //~ EG201
    Ok(Response::builder().status(302).header("Location", location).body(Full::default()).unwrap())
}

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("0.0.0.0:8000").await.unwrap();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(connect)).await.unwrap();
    }
}
