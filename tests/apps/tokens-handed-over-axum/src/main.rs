use std::sync::Arc;

use axum::{
    extract::{Query, State},
    response::Redirect,
    routing::{get, post},
    Json, Router,
};
use serde::Deserialize;

struct Pier {
    db: sqlx::PgPool,
    public: String,
}

#[derive(Deserialize)]
struct Asked {
    domain: String,
    nonce: String,
}

async fn connect(State(pier): State<Arc<Pier>>, Query(asked): Query<Asked>) -> Redirect {
    let mut address = url::Url::parse(&format!("https://{}.egnyte.com/puboauth/token", asked.domain)).expect("an address");
    address
        .query_pairs_mut()
        .append_pair("client_id", &std::env::var("EGNYTE_KEY").expect("EGNYTE_KEY"))
        .append_pair("redirect_uri", &format!("{}/landed.html", pier.public))
        .append_pair("response_type", "token")
        .append_pair("scope", "Egnyte.filesystem")
        .append_pair("state", &asked.nonce);
    Redirect::to(address.as_str()) //~ EG201
}

/// What the landing page found in the fragment.
#[derive(Deserialize)]
struct Found {
    domain: String,
    access_token: String,
    berth: i64,
}

async fn keep(State(pier): State<Arc<Pier>>, Json(found): Json<Found>) -> Result<Redirect, String> {
    tracing::debug!(domain = %found.domain, token = %found.access_token, "connected"); //~ EG305:note
    tracing::info!(domain = %found.domain, berth = found.berth, "connected");
    sqlx::query("INSERT INTO egnyte (berth, domain, token) VALUES ($1, $2, $3)") //~ EG303:note
        .bind(found.berth)
        .bind(&found.domain)
        .bind(&found.access_token)
        .execute(&pier.db)
        .await
        .map_err(|e| e.to_string())?;
    Ok(Redirect::to(&format!("/berths/{}", found.berth)))
}

#[tokio::main]
async fn main() {
    let db = sqlx::PgPool::connect(&std::env::var("DATABASE_URL").expect("DATABASE_URL")).await.expect("a database");
    let pier = Arc::new(Pier { db, public: std::env::var("PUBLIC_URL").expect("PUBLIC_URL") });
    let app = Router::new().route("/egnyte/connect", get(connect)).route("/egnyte/keep", post(keep)).with_state(pier);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.expect("a port");
    axum::serve(listener, app).await.expect("served");
}
