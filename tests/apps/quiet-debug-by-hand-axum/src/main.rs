mod grant;

use axum::{extract::Path, http::StatusCode, routing::{get, post}, Form, Router};
use grant::{Connection, Grant};
use serde::Deserialize;
use tokio::sync::OnceCell;
use tracing::{debug, info, instrument};

static GRANT: OnceCell<Grant> = OnceCell::const_new();

#[derive(Deserialize)]
struct Handed {
    domain: String,
    grant: String,
}

async fn exchange(domain: &str, code: &str) -> Result<Grant, reqwest::Error> {
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap_or_default()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap_or_default()),
        ("redirect_uri", "https://nests.example.com/connected".to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?;
    let granted = answer.error_for_status()?.json::<Grant>().await?;
    info!("granted {granted:?}");
    Ok(granted)
}

async fn connected(Form(handed): Form<Handed>) -> Result<StatusCode, StatusCode> {
    let granted = exchange(&handed.domain, &handed.grant).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    debug!(?granted, "kept");
    let connection = Connection { domain: handed.domain, token: granted.access_token.clone() };
    connection.note().map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    GRANT.set(granted).map_err(|_| StatusCode::CONFLICT)?;
    Ok(StatusCode::NO_CONTENT)
}

#[instrument(skip(token))]
async fn listing(domain: &str, token: &str) -> Result<String, StatusCode> {
    debug!("listing");
    let answer = reqwest::Client::new() //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Nests"))
        .bearer_auth(token)
        .send()
        .await
        .map_err(|_| StatusCode::BAD_GATEWAY)?;
    match answer.status().as_u16() {
        401 => Err(StatusCode::CONFLICT),
        _ => answer.text().await.map_err(|_| StatusCode::BAD_GATEWAY),
    }
}

async fn nests(Path(domain): Path<String>) -> Result<String, StatusCode> {
    let grant = GRANT.get().ok_or(StatusCode::CONFLICT)?;
    listing(&domain, &grant.access_token).await
}

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt::init();
    let app = Router::new().route("/connected", post(connected)).route("/nests/:domain", get(nests));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.expect("a free port");
    axum::serve(listener, app).await.expect("a server");
}
