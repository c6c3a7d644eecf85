use axum::{extract::Query, response::Redirect};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Returned {
    code: String,
    #[allow(dead_code)]
    state: Option<String>,
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

pub async fn connect() -> Redirect {
    let key = std::env::var("EGNYTE_KEY").unwrap();
    let state = "mooring"; //~ EG206
    Redirect::to(&format!(
        "https://marina.egnyte.com/puboauth/token?client_id={key}&redirect_uri=https://mooring.example/back&response_type=code&scope=Egnyte.filesystem&state={state}"
    ))
}

pub async fn back(Query(returned): Query<Returned>) -> Result<Redirect, String> {
    let form = [
        ("grant_type", "authorization_code".to_owned()),
        ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", "https://mooring.example/back".to_owned()),
        ("code", returned.code), //~ EG210
    ];
    let answer = reqwest::Client::new()
        .post("https://marina.egnyte.com/puboauth/token")
        .form(&form)
        .send()
        .await
        .map_err(|e| e.to_string())?;
    let grant: Grant = answer.json().await.map_err(|e| e.to_string())?;
    crate::remote::keep(grant.access_token);
    Ok(Redirect::to("/berths/a"))
}
