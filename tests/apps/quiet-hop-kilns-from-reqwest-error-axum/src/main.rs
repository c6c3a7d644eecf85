mod trouble;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::{routing::get, Json, Router};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::{policies::ExponentialBackoff, RetryTransientMiddleware};
use serde_json::Value;

use trouble::Trouble;

struct Kilns {
    http: ClientWithMiddleware,
    root: String,
    token: String,
}

async fn listing(State(kilns): State<Arc<Kilns>>, Path(year): Path<u16>) -> Result<Json<Value>, Trouble> {
    let url = format!("{}/fs/Shared/Kilns/{year}", kilns.root); //~ GET /pubapi/v1/fs/{path} handles=specific
    let folder = kilns
        .http
        .get(url)
        .bearer_auth(&kilns.token)
        .send()
        .await?
        .error_for_status()?
        .json()
        .await?;
    Ok(Json(folder))
}

#[tokio::main]
async fn main() {
    // 429 is transient to reqwest-retry.
    let retry = RetryTransientMiddleware::new_with_policy(ExponentialBackoff::builder().build_with_max_retries(3));
    let kilns = Kilns {
        http: ClientBuilder::new(reqwest::Client::new()).with(retry).build(),
        root: format!("https://{}.egnyte.com/pubapi/v1", std::env::var("EGNYTE_DOMAIN").unwrap()),
        token: std::env::var("EGNYTE_TOKEN").unwrap(),
    };
    let routes = Router::new().route("/kilns/:year", get(listing)).with_state(Arc::new(kilns));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap(), routes).await.unwrap();
}
