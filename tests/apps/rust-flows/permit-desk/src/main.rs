use poem::listener::TcpListener;
use poem::session::{CookieConfig, CookieSession, Session};
use poem::web::{Query, Redirect};
use poem::{get, handler, EndpointExt, Route, Server};
use serde::Deserialize;
use serde_json::json;

const CALLBACK: &str = "https://permits.example.com/callback";

#[handler]
fn connect() -> Redirect {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let id = std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default();
    let query = [
        ("response_type", "code"),
        ("client_id", &id),
        ("redirect_uri", CALLBACK),
        ("scope", "Egnyte.filesystem"),
        ("state", "permit-desk"), //~ EG206
    ];
    let query = serde_urlencoded::to_string(query).unwrap_or_default();
    Redirect::temporary(format!("https://{domain}.egnyte.com/puboauth/token?{query}"))
}

#[derive(Deserialize)]
struct Answer {
    code: Option<String>,
    error: Option<String>,
}

#[handler]
async fn callback(Query(answer): Query<Answer>, session: &Session) -> Redirect {
    let Some(code) = answer.code.filter(|_| answer.error.is_none()) else {
        return Redirect::temporary("/denied");
    };
    // The endpoint takes a form.
    let body = json!({
        "client_id": std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default(),
        "client_secret": std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default(),
        "redirect_uri": CALLBACK,
        "grant_type": "authorization_code", //~ EG209
        "code": code,
    });
    let url = format!("https://{}.egnyte.com/puboauth/token", std::env::var("EGNYTE_DOMAIN").unwrap_or_default());
    if let Ok(granted) = reqwest::Client::new().post(url).json(&body).send().await {
        let granted: serde_json::Value = granted.json().await.unwrap_or_default();
        session.set("token", granted["access_token"].as_str().unwrap_or_default());
    }
    Redirect::temporary("/")
}

#[handler]
async fn permits(session: &Session) -> String {
    let token: String = session.get("token").unwrap_or_default();
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Permits", std::env::var("EGNYTE_DOMAIN").unwrap_or_default());
    match reqwest::Client::new().get(url).bearer_auth(token).send().await { //~ GET /pubapi/v1/fs/{path}
        Ok(answer) => answer.text().await.unwrap_or_default(),
        Err(error) => error.to_string(),
    }
}

#[tokio::main]
async fn main() -> Result<(), std::io::Error> {
    let app = Route::new().at("/connect", get(connect)).at("/callback", get(callback)).at("/permits", get(permits)).with(CookieSession::new(CookieConfig::default()));
    Server::new(TcpListener::bind("0.0.0.0:3000")).run(app).await
}
