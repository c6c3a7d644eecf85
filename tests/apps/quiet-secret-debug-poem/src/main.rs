mod egnyte;

use std::{collections::HashMap, sync::Arc};

use poem::{get, handler, http::StatusCode, listener::TcpListener, post, web::{Data, Form, Path}, EndpointExt, Route, Server};
use serde::Deserialize;
use tokio::sync::RwLock;

type Grants = Arc<RwLock<HashMap<String, egnyte::Grant>>>;

#[derive(Deserialize)]
struct Handed {
    domain: String,
    grant: String,
}

#[handler]
async fn connected(Form(handed): Form<Handed>, grants: Data<&Grants>) -> poem::Result<StatusCode> {
    let grant = egnyte::exchange(&handed.domain, &handed.grant).await.map_err(poem::error::BadGateway)?;
    grants.write().await.insert(handed.domain, grant);
    Ok(StatusCode::NO_CONTENT)
}

#[handler]
async fn casts(Path(domain): Path<String>, grants: Data<&Grants>) -> poem::Result<String> {
    let grant = grants.read().await.get(&domain).cloned().ok_or(StatusCode::CONFLICT)?;
    match egnyte::casts(&domain, &grant).await.map_err(poem::error::BadGateway)? {
        Some(listing) => Ok(listing),
        None => {
            grants.write().await.remove(&domain);
            Err(StatusCode::CONFLICT.into())
        }
    }
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    tracing_subscriber::fmt::init();
    let app = Route::new()
        .at("/egnyte/connected", post(connected))
        .at("/casts/:domain", get(casts))
        .data(Grants::default());
    Server::new(TcpListener::bind("0.0.0.0:8080")).run(app).await
}
