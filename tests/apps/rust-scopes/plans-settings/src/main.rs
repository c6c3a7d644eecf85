//! The scopes stand in the deployment.

use axum::extract::{Query, State};
use axum::response::Redirect;
use axum::routing::get;
use axum::Router;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

#[derive(Clone)]
struct Shared {
    domain: String,
    states: Arc<Mutex<Vec<String>>>,
}

fn random() -> String {
    format!("{:032x}", rand::random::<u128>())
}

async fn login(State(shared): State<Shared>) -> Redirect {
    let scope = std::env::var("EGNYTE_SCOPES").expect("EGNYTE_SCOPES"); //~ EG108
    let state = random();
    shared.states.lock().unwrap().push(state.clone());
    let url = format!(
        "https://{}.egnyte.com/puboauth/token?client_id={}&redirect_uri=https%3A%2F%2Fplans.example.com%2Fback&response_type=code&state={}&scope={}",
        shared.domain,
        std::env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID"),
        state,
        urlencoding::encode(&scope),
    );
    Redirect::temporary(&url)
}

async fn back(State(shared): State<Shared>, Query(query): Query<HashMap<String, String>>) -> Redirect {
    let known = shared.states.lock().unwrap().iter().any(|state| Some(state) == query.get("state"));
    if query.contains_key("error") || !known {
        return Redirect::to("/?failed");
    }
    tracing::info!(code = query.contains_key("code"), "connected");
    Redirect::to("/")
}

async fn sheets(State(shared): State<Shared>) -> String {
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Plans", shared.domain);
    let answer = reqwest::Client::new().get(url).bearer_auth(token()).send().await; //~ GET /pubapi/v1/fs/{path}
    match answer {
        Ok(answer) => answer.text().await.unwrap_or_default(),
        Err(error) => error.to_string(),
    }
}

fn token() -> String {
    std::fs::read_to_string("/run/secrets/egnyte").unwrap_or_default()
}

#[tokio::main]
async fn main() {
    let shared = Shared { domain: std::env::var("EGNYTE_DOMAIN").unwrap(), states: Arc::default() };
    let app = Router::new().route("/login", get(login)).route("/back", get(back)).route("/sheets", get(sheets)).with_state(shared);
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:80").await.unwrap(), app).await.unwrap();
}
