mod oauth;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Redirect;
use axum::routing::get;
use axum::Router;
use axum_extra::extract::cookie::{Cookie, CookieJar};
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Returned {
    code: Option<String>,
    state: String,
    error: Option<String>,
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/connect", get(connect))
        .route("/mapped", get(mapped))
        .route("/careful", get(careful));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}

async fn connect(jar: CookieJar) -> (CookieJar, Redirect) {
    let state = uuid::Uuid::new_v4().to_string();
    let url = oauth::authorize_url(&state);
    (jar.add(Cookie::build(("egnyte_state", state)).http_only(true)), Redirect::to(&url))
}

async fn mapped(Query(query): Query<HashMap<String, String>>) -> Result<Redirect, StatusCode> {
    let code = query.get("code").ok_or(StatusCode::BAD_REQUEST)?; //~ EG206; EG210
    oauth::redeem(code).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Redirect::to("/"))
}

async fn careful(jar: CookieJar, Query(back): Query<Returned>) -> Result<Redirect, StatusCode> {
    if back.error.is_some() {
        return Ok(Redirect::to("/?refused"));
    }
    if jar.get("egnyte_state").map(Cookie::value) != Some(back.state.as_str()) {
        return Err(StatusCode::FORBIDDEN);
    }
    let code = back.code.ok_or(StatusCode::BAD_REQUEST)?;
    oauth::redeem(&code).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    Ok(Redirect::to("/"))
}
