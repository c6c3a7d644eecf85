use axum::{extract::Path, response::Redirect};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;
use url::Url;
use uuid::Uuid;

const BACK: &str = "https://avalanches.example.com/back";

#[derive(Serialize, Deserialize)]
pub struct Started {
    pub state: String,
    pub domain: String,
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

fn key() -> String {
    std::env::var("EGNYTE_KEY").expect("EGNYTE_KEY")
}

pub async fn connect(session: Session, Path(domain): Path<String>) -> Redirect {
    let state = Uuid::new_v4().to_string();
    let ask = Url::parse_with_params(
        &format!("https://{domain}.egnyte.com/puboauth/token"),
        [
            ("client_id", key().as_str()),
            ("redirect_uri", BACK),
            ("response_type", "code"),
            ("scope", "Egnyte.filesystem"),
            ("state", &state),
        ],
    )
    .expect("an address");
    session.insert("started", Started { state, domain }).await.ok();
    Redirect::to(ask.as_str())
}

pub async fn redeem(domain: &str, code: &str) -> reqwest::Result<String> {
    let secret = std::env::var("EGNYTE_SECRET").expect("EGNYTE_SECRET");
    let form = [
        ("client_id", key()),
        ("client_secret", secret),
        ("redirect_uri", BACK.to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?;
    Ok(answer.error_for_status()?.json::<Grant>().await?.access_token)
}
