use oauth2::basic::BasicClient;
use oauth2::reqwest::async_http_client;
use oauth2::url::Url;
use oauth2::{AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl};
use std::env;
use std::sync::Mutex;

static TOKEN: Mutex<Option<String>> = Mutex::new(None);

const SCOPES: [&str; 3] = [
    "Egnyte.filesystem",
    "Egnyte.audit", //~ EG102
    "openid.profile", //~ EG104
];

pub fn domain() -> String {
    env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN is set")
}

fn client() -> BasicClient {
    let endpoint = format!("https://{}.egnyte.com/puboauth/token", domain());
    BasicClient::new(
        ClientId::new(env::var("EGNYTE_KEY").unwrap()),
        Some(ClientSecret::new(env::var("EGNYTE_SECRET").unwrap())),
        AuthUrl::new(endpoint.clone()).unwrap(),
        Some(TokenUrl::new(endpoint).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://kilns.example.com/connected".to_string()).unwrap())
}

pub fn address() -> (Url, String) {
    let (url, state) = client()
        .authorize_url(CsrfToken::new_random)
        .add_scopes(SCOPES.iter().map(|s| Scope::new(s.to_string())))
        .url();
    (url, state.secret().clone())
}

pub async fn redeem(code: String) -> Result<(), Box<dyn std::error::Error>> {
    let grant = client().exchange_code(AuthorizationCode::new(code)).request_async(async_http_client).await?;
    *TOKEN.lock().unwrap() = Some(grant.access_token().secret().clone());
    Ok(())
}

pub fn token() -> String {
    TOKEN.lock().unwrap().clone().unwrap_or_default()
}

pub fn forget() {
    TOKEN.lock().unwrap().take();
}
