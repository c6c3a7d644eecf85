mod egnyte;
mod tenant;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use oauth2::reqwest::async_http_client;
use oauth2::{AuthorizationCode, CsrfToken, TokenResponse};

use egnyte::{Egnyte, Failure};
use tenant::Tenant;

#[derive(Default)]
struct Hall {
    pending: Mutex<HashMap<String, Tenant>>,
    open: Mutex<HashMap<String, Egnyte>>,
}

async fn connect(State(hall): State<Arc<Hall>>, Query(query): Query<HashMap<String, String>>) -> Redirect {
    let tenant = Tenant { domain: query["domain"].clone(), sharing: query.contains_key("sharing") };
    let (url, state) = tenant.client().authorize_url(CsrfToken::new_random).add_scopes(tenant.scopes()).url();
    hall.pending.lock().unwrap().insert(state.secret().clone(), tenant);
    Redirect::to(url.as_str())
}

async fn back(State(hall): State<Arc<Hall>>, Query(query): Query<HashMap<String, String>>) -> Response {
    if query.contains_key("error") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(tenant) = query.get("state").and_then(|state| hall.pending.lock().unwrap().remove(state)) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    let code = AuthorizationCode::new(query["code"].clone());
    match tenant.client().exchange_code(code).request_async(async_http_client).await {
        Ok(token) => {
            let egnyte = Egnyte::new(&tenant.domain, token.access_token().secret());
            hall.open.lock().unwrap().insert(tenant.domain.clone(), egnyte);
            Redirect::to("/").into_response()
        }
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

fn answer(domain: &str, result: Result<serde_json::Value, Failure>) -> Response {
    match result {
        Ok(value) => Json(value).into_response(),
        Err(Failure::SignInAgain) => Redirect::to(&format!("/connect?domain={domain}")).into_response(),
        Err(Failure::Other) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn folder(State(hall): State<Arc<Hall>>, Path(domain): Path<String>) -> Response {
    let egnyte = hall.open.lock().unwrap().get(&domain).cloned();
    let Some(egnyte) = egnyte else { return StatusCode::NOT_FOUND.into_response() };
    answer(&domain, egnyte.folder("Shared/Hall").await)
}

async fn share(State(hall): State<Arc<Hall>>, Path(domain): Path<String>, path: String) -> Response {
    let egnyte = hall.open.lock().unwrap().get(&domain).cloned();
    let Some(egnyte) = egnyte else { return StatusCode::NOT_FOUND.into_response() };
    answer(&domain, egnyte.share(&path).await)
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/back", get(back))
        .route("/:domain/folder", get(folder))
        .route("/:domain/share", post(share))
        .with_state(Arc::new(Hall::default()));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap(), app).await.unwrap();
}
