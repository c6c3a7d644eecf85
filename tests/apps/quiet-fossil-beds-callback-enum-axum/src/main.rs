use axum::extract::{FromRef, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{routing::get, Router};
use axum_extra::extract::cookie::{Cookie, Key, PrivateCookieJar, SameSite};
use oauth2::basic::BasicClient;
use oauth2::reqwest::async_http_client;
use oauth2::{AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, RedirectUrl, Scope, TokenResponse, TokenUrl};
use serde::Deserialize;
use subtle::ConstantTimeEq;

#[derive(Clone)]
struct App {
    oauth: BasicClient,
    key: Key,
}

impl FromRef<App> for Key {
    fn from_ref(app: &App) -> Self {
        app.key.clone()
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Back {
    Granted { code: AuthorizationCode, state: String },
    Refused { error: String },
}

fn sealed(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value)).http_only(true).secure(true).same_site(SameSite::Lax).path("/").build()
}

async fn connect(State(app): State<App>, jar: PrivateCookieJar) -> impl IntoResponse {
    let (url, state) = app
        .oauth
        .authorize_url(CsrfToken::new_random)
        .add_scope(Scope::new("Egnyte.filesystem".to_owned()))
        .url();
    (jar.add(sealed("egnyte_state", state.secret().clone())), Redirect::to(url.as_str()))
}

async fn back(State(app): State<App>, jar: PrivateCookieJar, Query(back): Query<Back>) -> Response {
    let (code, state) = match back {
        Back::Granted { code, state } => (code, state),
        Back::Refused { error } => return (StatusCode::FORBIDDEN, format!("Egnyte said {error}")).into_response(),
    };
    let Some(sent) = jar.get("egnyte_state") else { return StatusCode::BAD_REQUEST.into_response() };
    if !bool::from(sent.value().as_bytes().ct_eq(state.as_bytes())) {
        return StatusCode::BAD_REQUEST.into_response();
    }
    match app.oauth.exchange_code(code).request_async(async_http_client).await {
        Ok(token) => {
            let jar = jar.remove("egnyte_state").add(sealed("egnyte", token.access_token().secret().clone()));
            (jar, Redirect::to("/")).into_response()
        }
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

#[tokio::main]
async fn main() {
    let env = |name: &str| std::env::var(name).expect(name);
    let token_url = format!("https://{}.egnyte.com/puboauth/token", env("EGNYTE_DOMAIN"));
    let oauth = BasicClient::new(
        ClientId::new(env("EGNYTE_KEY")),
        Some(ClientSecret::new(env("EGNYTE_SECRET"))),
        AuthUrl::new(token_url.clone()).unwrap(),
        Some(TokenUrl::new(token_url).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("https://fossils.example.com/back".to_owned()).unwrap());
    let app = App { oauth, key: Key::from(env("COOKIE_KEY").as_bytes()) };
    let routes = Router::new().route("/connect", get(connect)).route("/back", get(back)).with_state(app);
    axum::serve(tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap(), routes).await.unwrap();
}
