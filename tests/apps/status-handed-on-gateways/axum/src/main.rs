use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::Router;

async fn ask(path: &str, headers: &HeaderMap) -> reqwest::Result<reqwest::Response> {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let token = headers.get("x-token").and_then(|value| value.to_str().ok()).unwrap_or_default();
    reqwest::Client::new().get(format!("https://{domain}.egnyte.com/pubapi{path}")).bearer_auth(token).send().await
}

async fn links(headers: HeaderMap) -> impl IntoResponse {
    match ask("/v1/links", &headers).await { //~ GET /pubapi/v1/links handles=unknown
        Ok(answer) => (StatusCode::from_u16(answer.status().as_u16()).unwrap(), answer.text().await.unwrap_or_default()).into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn me(headers: HeaderMap) -> Result<Response, StatusCode> {
    let answer = ask("/v1/userinfo", &headers).await.map_err(|_| StatusCode::BAD_GATEWAY)?; //~ GET /pubapi/v1/userinfo handles=unknown
    let status = answer.status();
    let body = answer.bytes().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok((status, body).into_response())
}

async fn groups(headers: HeaderMap) -> Result<Response, StatusCode> {
    let answer = ask("/v2/groups", &headers).await.map_err(|_| StatusCode::BAD_GATEWAY)?; //~ GET /pubapi/v2/groups handles=unknown
    let status = answer.status();
    let body = axum::body::Body::from_stream(answer.bytes_stream());
    Ok(Response::builder().status(status).body(body).unwrap())
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/links", get(links)).route("/me", get(me)).route("/groups", get(groups));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
