use oauth2::basic::BasicClient;
use oauth2::reqwest::http_client;
use oauth2::{AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl};

pub struct SignIn(BasicClient);

impl SignIn {
    pub fn new(domain: &str) -> Self {
        let server = format!("https://{domain}.egnyte.com/puboauth/token");
        let id = std::env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID");
        let secret = std::env::var("EGNYTE_CLIENT_SECRET").expect("EGNYTE_CLIENT_SECRET");
        let client = BasicClient::new(
            ClientId::new(id),
            Some(ClientSecret::new(secret)),
            AuthUrl::new(server.clone()).unwrap(),
            Some(TokenUrl::new(server).unwrap()),
        )
        .set_auth_type(AuthType::RequestBody)
        .set_redirect_uri(RedirectUrl::new("https://kiosk.example.com/back".to_string()).unwrap());
        SignIn(client)
    }

    /// Each address asks for its scopes anew: what one asked for is not asked for twice by the next.
    pub fn address(&self) -> (String, CsrfToken) {
        let (url, state) = self.0.authorize_url(CsrfToken::new_random).add_scope(Scope::new("Egnyte.link".to_string())).url();
        (url.to_string(), state)
    }

    pub fn redeem(&self, state: CsrfToken) -> Option<String> {
        let mut pasted = String::new();
        std::io::stdin().read_line(&mut pasted).ok()?;
        let address = oauth2::url::Url::parse(pasted.trim()).ok()?;
        let of = |key: &str| address.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned());
        if of("error").is_some() || of("state")? != *state.secret() {
            return None;
        }
        let token = self.0.exchange_code(AuthorizationCode::new(of("code")?)).request(http_client).ok()?;
        Some(token.access_token().secret().clone())
    }
}
