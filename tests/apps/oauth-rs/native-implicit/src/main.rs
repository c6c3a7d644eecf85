//! A back end that hands the browser a token all the same.

use axum::response::Redirect;
use axum::routing::get;
use axum::Router;
use oauth2::basic::BasicClient;
use oauth2::{AuthUrl, ClientId, CsrfToken, RedirectUrl, Scope};

async fn start() -> Redirect {
    let domain = std::env::var("CONSENT_DOMAIN").unwrap_or_default();
    let client = BasicClient::new(ClientId::new(std::env::var("CONSENT_ID").unwrap_or_default()))
        .set_auth_uri(AuthUrl::new(format!("https://{domain}.egnyte.com/puboauth/token")).unwrap())
        .set_redirect_uri(RedirectUrl::new("https://consent.example.com/done".into()).unwrap());
    let (url, _state) = client //~ EG201
        .authorize_url(CsrfToken::new_random)
        .use_implicit_flow()
        .add_scope(Scope::new("Egnyte.filesystem".to_owned()))
        .url();
    Redirect::temporary(url.as_str())
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/start", get(start));
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:80").await.unwrap(), app).await.unwrap();
}
