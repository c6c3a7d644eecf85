mod egnyte;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{routing::get, routing::post, Json, Router};
use egnyte::{Failure, Listing, Share};
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use url::Url;

const BACK: &str = "https://vanes.example.com/back";

#[derive(Clone)]
struct App {
    http: reqwest::Client,
    key: String,
    secret: String,
    pending: Arc<Mutex<HashMap<String, String>>>,
    account: Arc<Mutex<(String, String)>>,
}

#[derive(Deserialize)]
struct Answer {
    access_token: String,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Failure::SignInAgain => Redirect::to("/connect").into_response(),
            Failure::Other(error) => (StatusCode::BAD_GATEWAY, error.to_string()).into_response(),
        }
    }
}

async fn connect(State(app): State<App>, Query(q): Query<HashMap<String, String>>) -> Redirect {
    let domain = q.get("domain").cloned().unwrap_or_else(|| app.account.lock().unwrap().0.clone());
    let state = uuid::Uuid::new_v4().to_string();
    app.pending.lock().unwrap().insert(state.clone(), domain.clone());
    let mut to = Url::parse(&format!("https://{domain}.egnyte.com/puboauth/token")).unwrap();
    to.query_pairs_mut()
        .append_pair("client_id", &app.key)
        .append_pair("redirect_uri", BACK)
        .append_pair("response_type", "code")
        .append_pair("scope", &egnyte::scope())
        .append_pair("state", &state);
    Redirect::to(to.as_str())
}

async fn back(State(app): State<App>, Query(q): Query<HashMap<String, String>>) -> Result<Redirect, StatusCode> {
    if q.contains_key("error") {
        return Err(StatusCode::FORBIDDEN);
    }
    let domain = q.get("state").and_then(|state| app.pending.lock().unwrap().remove(state)).ok_or(StatusCode::FORBIDDEN)?;
    let form = [
        ("client_id", app.key.as_str()),
        ("client_secret", &app.secret),
        ("redirect_uri", BACK),
        ("code", &q["code"]),
        ("grant_type", "authorization_code"),
    ];
    let answer = app.http.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await;
    let answer: Answer = answer.map_err(|_| StatusCode::BAD_GATEWAY)?.json().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    *app.account.lock().unwrap() = (domain, answer.access_token);
    Ok(Redirect::to("/vanes"))
}

async fn vanes(State(app): State<App>) -> Result<Json<serde_json::Value>, Failure> {
    let (domain, token) = app.account.lock().unwrap().clone();
    Ok(Json(egnyte::run(&app.http, &domain, &token, Listing).await?)) //~ GET /pubapi/v1/fs/{path}
}

async fn share(State(app): State<App>, path: String) -> Result<Json<serde_json::Value>, Failure> {
    let (domain, token) = app.account.lock().unwrap().clone();
    Ok(Json(egnyte::run(&app.http, &domain, &token, Share(path)).await?)) //~ POST /pubapi/v1/links
}

#[tokio::main]
async fn main() {
    let app = App {
        http: reqwest::Client::new(),
        key: std::env::var("EGNYTE_KEY").unwrap(),
        secret: std::env::var("EGNYTE_SECRET").unwrap(),
        pending: Default::default(),
        account: Default::default(),
    };
    let router = Router::new()
        .route("/connect", get(connect))
        .route("/back", get(back))
        .route("/vanes", get(vanes))
        .route("/share", post(share))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap();
    axum::serve(listener, router).await.unwrap();
}
