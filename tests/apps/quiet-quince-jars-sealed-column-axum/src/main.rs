mod sealed;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use sealed::Sealed;
use serde::Deserialize;
use sqlx::SqlitePool;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

const BACK: &str = "https://quinces.example.com/egnyte/back";

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    state: String,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

async fn connect(session: Session, Path(domain): Path<String>) -> Redirect {
    let state = uuid::Uuid::new_v4().to_string();
    session.insert("pending", (&domain, &state)).await.unwrap();
    let key = std::env::var("EGNYTE_KEY").unwrap();
    Redirect::to(&format!(
        "https://{domain}.egnyte.com/puboauth/token?client_id={key}&redirect_uri={BACK}&scope=Egnyte.filesystem&response_type=code&state={state}"
    ))
}

async fn back(session: Session, State(pool): State<SqlitePool>, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    let pending: Option<(String, String)> = session.remove("pending").await.unwrap();
    let (domain, state) = pending.ok_or(StatusCode::FORBIDDEN)?;
    if back.error.is_some() || back.state != state {
        return Err(StatusCode::FORBIDDEN);
    }
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", BACK.to_owned()),
        ("code", back.code.unwrap_or_default()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await;
    let grant: Grant = answer.map_err(|_| StatusCode::BAD_GATEWAY)?.json().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    sqlx::query("insert or replace into jars (domain, access_token) values (?, ?)")
        .bind(&domain)
        .bind(Sealed(grant.access_token))
        .execute(&pool)
        .await
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Redirect::to(&format!("/jars/{domain}")))
}

async fn jars(State(pool): State<SqlitePool>, Path(domain): Path<String>) -> Result<Response, StatusCode> {
    let (Sealed(token),): (Sealed,) = sqlx::query_as("select access_token from jars where domain = ?")
        .bind(&domain)
        .fetch_one(&pool)
        .await
        .map_err(|_| StatusCode::NOT_FOUND)?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Jars");
    let answer = reqwest::Client::new().get(url).bearer_auth(token).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?; //~ GET /pubapi/v1/fs/{path} handles=specific
    match answer.status() {
        StatusCode::OK => Ok(Json(answer.json::<serde_json::Value>().await.unwrap()).into_response()),
        StatusCode::UNAUTHORIZED => Ok(Redirect::to(&format!("/connect/{domain}")).into_response()),
        StatusCode::TOO_MANY_REQUESTS => Err(StatusCode::SERVICE_UNAVAILABLE),
        _ => Err(StatusCode::BAD_GATEWAY),
    }
}

#[tokio::main]
async fn main() {
    let pool = SqlitePool::connect("sqlite:jars.db").await.unwrap();
    let app = Router::new()
        .route("/connect/:domain", get(connect))
        .route("/egnyte/back", get(back))
        .route("/jars/:domain", get(jars))
        .layer(SessionManagerLayer::new(MemoryStore::default()))
        .with_state(pool);
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap(), app).await.unwrap();
}
