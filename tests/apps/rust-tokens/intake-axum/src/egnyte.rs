use serde::Deserialize;

pub const CALLBACK: &str = "https://intake.example.com/egnyte/callback";

#[derive(Deserialize)]
pub struct Granted {
    pub access_token: String,
    pub expires_in: u64,
}

pub fn authorize_url(domain: &str, state: &str) -> String {
    let mut url = url::Url::parse(&format!("https://{domain}.egnyte.com/puboauth/token")).expect("a domain");
    url.query_pairs_mut().extend_pairs([
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default().as_str()),
        ("redirect_uri", CALLBACK),
        ("response_type", "code"),
        ("scope", "Egnyte.filesystem Egnyte.link"),
        ("state", state),
    ]);
    url.into()
}

pub async fn redeem(http: &reqwest::Client, domain: &str, code: &str) -> reqwest::Result<Granted> {
    #[derive(serde::Serialize)]
    struct Form<'a> {
        client_id: String,
        client_secret: String,
        redirect_uri: &'a str,
        code: &'a str,
        grant_type: &'a str,
    }
    let form = Form {
        client_id: std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default(),
        client_secret: std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default(),
        redirect_uri: CALLBACK,
        code,
        grant_type: "authorization_code",
    };
    http.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await?.error_for_status()?.json().await
}
