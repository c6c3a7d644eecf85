mod crumbs;

use actix_web::cookie::Cookie;
use actix_web::{get, web, App, HttpRequest, HttpResponse, HttpServer};
use crumbs::OutOfReach;
use serde::Deserialize;

const BACK: &str = "https://stiles.example.com/egnyte/back";

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

#[derive(Deserialize)]
struct Grant {
    access_token: String,
}

fn to(place: String) -> HttpResponse {
    HttpResponse::Found().insert_header(("Location", place)).finish()
}

fn crumb(request: &HttpRequest, name: &str) -> Option<String> {
    request.cookie(name).map(|cookie| cookie.value().to_owned())
}

#[get("/connect/{domain}")]
async fn connect(domain: web::Path<String>) -> HttpResponse {
    let state = uuid::Uuid::new_v4().to_string();
    let key = std::env::var("EGNYTE_KEY").unwrap();
    let place = format!("https://{domain}.egnyte.com/puboauth/token?client_id={key}&redirect_uri={BACK}&scope=Egnyte.filesystem&response_type=code&state={state}");
    let mut answer = to(place);
    answer.add_cookie(&Cookie::new("state", state).out_of_reach()).unwrap();
    answer.add_cookie(&crumbs::long("domain", domain.into_inner())).unwrap();
    answer
}

#[get("/egnyte/back")]
async fn back(request: HttpRequest, query: web::Query<Back>) -> HttpResponse {
    if query.error.is_some() || query.state.is_none() || query.state != crumb(&request, "state") {
        return HttpResponse::Forbidden().finish();
    }
    let domain = crumb(&request, "domain").unwrap_or_default();
    let answer = reqwest::Client::new()
        .post(format!("https://{domain}.egnyte.com/puboauth/token"))
        .form(&[
            ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
            ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
            ("redirect_uri", BACK.to_string()),
            ("code", query.code.clone().unwrap_or_default()),
            ("grant_type", "authorization_code".to_string()),
        ])
        .send()
        .await;
    let Ok(answer) = answer else { return HttpResponse::BadGateway().finish() };
    let Ok(grant) = answer.json::<Grant>().await else { return HttpResponse::BadGateway().finish() };
    let mut answer = to("/stiles".into());
    answer.add_cookie(&crumbs::long("egnyte", grant.access_token)).unwrap();
    answer.add_cookie(&crumbs::open("folder", "Stiles".into())).unwrap();
    answer
}

#[get("/stiles")]
async fn stiles(request: HttpRequest) -> HttpResponse {
    let (Some(domain), Some(token)) = (crumb(&request, "domain"), crumb(&request, "egnyte")) else { return to("/".into()) };
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Stiles");
    let Ok(answer) = reqwest::Client::new().get(url).bearer_auth(token).send().await else { //~ GET /pubapi/v1/fs/{path} handles=specific
        return HttpResponse::BadGateway().finish();
    };
    match answer.status().as_u16() {
        200 => HttpResponse::Ok().content_type("application/json").body(answer.bytes().await.unwrap()),
        401 => to(format!("/connect/{domain}")),
        429 => HttpResponse::ServiceUnavailable().insert_header(("Retry-After", "2")).finish(),
        _ => HttpResponse::BadGateway().finish(),
    }
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(connect).service(back).service(stiles)).bind(("0.0.0.0", 8080))?.run().await
}
