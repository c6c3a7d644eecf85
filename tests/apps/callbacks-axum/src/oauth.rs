use serde::Deserialize;

const CALLBACK: &str = "https://parcels.example.org/egnyte/done";

#[derive(Deserialize)]
pub struct Grant {
    pub access_token: String,
}

fn host() -> String {
    format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN").unwrap_or_default())
}

pub fn authorize_url(state: &str) -> String {
    format!(
        "{}/puboauth/token?client_id={}&redirect_uri={CALLBACK}&scope=Egnyte.filesystem&response_type=code&state={state}",
        host(),
        std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default(),
    )
}

pub async fn redeem(code: &str) -> Result<Grant, reqwest::Error> {
    let form = [
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default()),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default()),
        ("redirect_uri", CALLBACK.to_owned()),
        ("code", code.to_owned()),
        ("grant_type", "authorization_code".to_owned()),
    ];
    reqwest::Client::new().post(format!("{}/puboauth/token", host())).form(&form).send().await?.json().await
}
