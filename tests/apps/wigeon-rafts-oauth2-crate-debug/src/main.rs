use actix_session::Session;
use actix_web::{get, web, App, HttpResponse, HttpServer, Responder};
use oauth2::{basic::BasicClient, reqwest::async_http_client, AuthType, AuthUrl, AuthorizationCode, ClientId, ClientSecret, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse, TokenUrl};
use serde::Deserialize;

mod drive;

fn oauth(domain: &str) -> BasicClient {
    let url = format!("https://{domain}.egnyte.com/puboauth/token");
    BasicClient::new(
        ClientId::new(std::env::var("EGNYTE_ID").unwrap()),
        Some(ClientSecret::new(std::env::var("EGNYTE_SECRET").unwrap())),
        AuthUrl::new(url.clone()).unwrap(),
        Some(TokenUrl::new(url).unwrap()),
    )
    .set_auth_type(AuthType::RequestBody)
    .set_redirect_uri(RedirectUrl::new("http://wigeon.example/back".into()).unwrap()) //~ EG207
}

#[get("/go/{domain}")]
async fn go(s: Session, domain: web::Path<String>) -> impl Responder {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, csrf) = oauth(&domain)
        .authorize_url(CsrfToken::new_random)
        .add_scope(Scope::new("Egnyte.filesystem".into()))
        .add_scope(Scope::new("Egnyte.group".into()))
        .add_scope(Scope::new("Egnyte.filesystem".into())) //~ EG106
        .set_pkce_challenge(challenge)
        .url();
    s.insert("csrf", csrf.secret()).unwrap();
    s.insert("pkce", verifier.secret()).unwrap();
    s.insert("domain", domain.as_str()).unwrap();
    HttpResponse::Found().append_header(("location", url.as_str())).finish()
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Back {
    Fine { code: String, state: String },
    Declined { error: String },
}

#[get("/back")]
async fn back(s: Session, web::Query(back): web::Query<Back>) -> actix_web::Result<HttpResponse> {
    let (code, state) = match back {
        Back::Fine { code, state } => (code, state),
        Back::Declined { error } => return Ok(HttpResponse::Forbidden().body(error)),
    };
    let kept: String = s.get("csrf")?.unwrap_or_default();
    if kept != state {
        return Ok(HttpResponse::BadRequest().finish());
    }
    let domain: String = s.get("domain")?.unwrap_or_default();
    let verifier: String = s.get("pkce")?.unwrap_or_default();
    let grant = oauth(&domain)
        .exchange_code(AuthorizationCode::new(code))
        .set_pkce_verifier(PkceCodeVerifier::new(verifier))
        .request_async(async_http_client)
        .await
        .map_err(actix_web::error::ErrorBadGateway)?;
    log::info!("granted {:?}", grant.access_token());
    log::debug!("granted {}", grant.access_token().secret()); //~ EG305
    Ok(HttpResponse::Ok().json(serde_json::json!({ "token": grant.access_token().secret() }))) //~ EG302
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(go).service(back).service(drive::list).service(drive::groups)).bind(("0.0.0.0", 8080))?.run().await
}
