use axum::{extract::Query, response::{IntoResponse, Redirect, Response}};
use axum_extra::extract::{cookie::Cookie, PrivateCookieJar};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Returned {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

pub async fn connect(jar: PrivateCookieJar) -> Response {
    let key = std::env::var("EGNYTE_KEY").unwrap();
    let state = uuid::Uuid::new_v4().to_string();
    let to = Redirect::to(&format!(
        "https://marina.egnyte.com/puboauth/token?client_id={key}&redirect_uri=https://mooring.example/back&response_type=code&scope=Egnyte.filesystem%20Egnyte.link&state={state}"
    ));
    (jar.add(Cookie::new("state", state)), to).into_response()
}

pub async fn back(jar: PrivateCookieJar, Query(returned): Query<Returned>) -> Result<Redirect, String> {
    if returned.error.is_some() {
        return Ok(Redirect::to("/declined"));
    }
    let expected = jar.get("state").map(|cookie| cookie.value().to_owned());
    if returned.state != expected {
        return Err("not ours".into());
    }
    let form = [
        ("grant_type", "authorization_code".to_owned()),
        ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", "https://mooring.example/back".to_owned()),
        ("code", returned.code.unwrap_or_default()),
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
