use axum::{extract::Query, http::StatusCode, response::Redirect, routing::get, Json, Router};
use serde::Deserialize;
use tower_sessions::Session;

#[derive(Deserialize)]
#[serde(untagged)]
enum Back {
    Granted { code: String, state: String },
    Denied { error: String },
}

fn host() -> String {
    format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN").unwrap())
}

async fn connect(session: Session) -> Redirect {
    let state = uuid::Uuid::new_v4().to_string();
    session.insert("state", &state).await.unwrap();
    Redirect::to(&format!(
        "{}/puboauth/token?client_id={}&redirect_uri=https://ponds.example.com/back&response_type=code&scope=Egnyte.filesystem&state={state}",
        host(), std::env::var("EGNYTE_KEY").unwrap(),
    ))
}

async fn back(session: Session, Query(back): Query<Back>) -> Result<Redirect, StatusCode> {
    match back { //~ EG206
        Back::Denied { .. } => Ok(Redirect::to("/refused")),
        Back::Granted { code, .. } => {
            let form = [("client_id", std::env::var("EGNYTE_KEY").unwrap()), ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()), ("redirect_uri", "https://ponds.example.com/back".into()), ("code", code), ("grant_type", "authorization_code".into())];
            let answer = reqwest::Client::new().post(format!("{}/puboauth/token", host())).form(&form).send().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
            let grant: serde_json::Value = answer.json().await.map_err(|_| StatusCode::BAD_GATEWAY)?;
            session.insert("token", grant["access_token"].clone()).await.unwrap();
            Ok(Redirect::to("/"))
        }
    }
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/connect", get(connect)).route("/back", get(back));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap(), app).await.unwrap();
}
