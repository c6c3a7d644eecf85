use axum::response::Redirect;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{ClientId, CsrfToken, IssuerUrl, Nonce, RedirectUrl, Scope};

/// Our own people sign in at our own identity provider.
pub async fn start() -> Redirect {
    let http = reqwest::Client::new();
    let provider = CoreProviderMetadata::discover_async(IssuerUrl::new("https://id.example.com".into()).unwrap(), &http).await.unwrap();
    let client = CoreClient::from_provider_metadata(provider, ClientId::new("flows".into()), None).set_redirect_uri(RedirectUrl::new("http://flows.example.com/staff/back".into()).unwrap());
    let (url, _state, _nonce) = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("email".into()))
        .add_scope(Scope::new("email".into()))
        .url();
    Redirect::to(url.as_str())
}
