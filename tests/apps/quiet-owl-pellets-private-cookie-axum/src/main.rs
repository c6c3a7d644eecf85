mod account;

use account::Account;
use axum::{
    extract::FromRef,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
    Json, Router,
};
use axum_extra::extract::cookie::{Key, PrivateCookieJar};
use jsonwebtoken::{encode, EncodingKey, Header};
use serde_json::{json, Value};

#[derive(Clone)]
struct Shared {
    cookies: Key,
}

impl FromRef<Shared> for Key {
    fn from_ref(shared: &Shared) -> Self {
        shared.cookies.clone()
    }
}

// The sign-in service posts the account here after the user came back from Egnyte.
async fn remember(jar: PrivateCookieJar, Json(account): Json<Account>) -> impl IntoResponse {
    (account::keep(jar, &account), StatusCode::NO_CONTENT)
}

// What the page calls our own interface with: says who, holds nothing of Egnyte's.
async fn own_token(jar: PrivateCookieJar) -> Response {
    let Some(account) = account::kept(&jar) else { return Redirect::to("/connect").into_response() };
    let key = EncodingKey::from_secret(std::env::var("OWN_KEY").expect("OWN_KEY").as_bytes());
    let claims = json!({ "sub": account.domain, "exp": time::OffsetDateTime::now_utc().unix_timestamp() + 600 });
    let access_token = encode(&Header::default(), &claims, &key).expect("a key that signs");
    Json(json!({ "access_token": access_token, "token_type": "bearer" })).into_response()
}

async fn pellets(jar: PrivateCookieJar) -> Response {
    let Some(account) = account::kept(&jar) else { return Redirect::to("/connect").into_response() };
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Pellets", account.domain);
    let Ok(answer) = reqwest::Client::new().get(url).bearer_auth(&account.access_token).send().await else { //~ GET /pubapi/v1/fs/{path}
        return StatusCode::BAD_GATEWAY.into_response();
    };
    match answer.status().as_u16() {
        200 => Json(answer.json::<Value>().await.unwrap_or_default()["files"].clone()).into_response(),
        401 => Redirect::to("/connect").into_response(),
        429 => (StatusCode::SERVICE_UNAVAILABLE, answer.headers().get("Retry-After").map(|v| v.as_bytes().to_vec()).unwrap_or_default()).into_response(),
        _ => StatusCode::BAD_GATEWAY.into_response(),
    }
}

#[tokio::main]
async fn main() {
    let app = Router::new()
        .route("/account", post(remember))
        .route("/token", get(own_token))
        .route("/pellets", get(pellets))
        .with_state(Shared { cookies: Key::generate() });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await.expect("port 3000");
    axum::serve(listener, app).await.expect("a server");
}
