use oauth2::basic::BasicClient;
use oauth2::url::Url;
use oauth2::{
    AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointNotSet, EndpointSet, RedirectUrl, Scope,
    TokenResponse, TokenUrl,
};

type Client = BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

fn client(domain: &str) -> Client {
    let at = format!("https://{domain}.egnyte.com/puboauth/token");
    BasicClient::new(ClientId::new(std::env::var("EGNYTE_KEY").unwrap()))
        .set_client_secret(ClientSecret::new(std::env::var("EGNYTE_SECRET").unwrap()))
        .set_auth_type(AuthType::RequestBody)
        .set_auth_uri(AuthUrl::new(at.clone()).unwrap())
        .set_token_uri(TokenUrl::new(at).unwrap())
        .set_redirect_uri(RedirectUrl::new("https://leats.example.com/callback".into()).unwrap())
}

pub fn begin(domain: &str) -> (Url, CsrfToken) {
    client(domain).authorize_url(CsrfToken::new_random).add_scope(Scope::new("Egnyte.filesystem".into())).url()
}

pub async fn redeem(domain: &str, code: String) -> Option<String> {
    let http = reqwest::ClientBuilder::new().redirect(reqwest::redirect::Policy::none()).build().ok()?;
    let grant = client(domain).exchange_code(AuthorizationCode::new(code)).request_async(&http).await.ok()?;
    Some(grant.access_token().secret().clone())
}
