//! Lantern: a page that shows what was worked on last.

use actix_session::Session;
use actix_web::http::uri::PathAndQuery;
use actix_web::http::{header, Uri};
use actix_web::web::Query;
use actix_web::{get, App, HttpResponse, HttpServer};
use rand::distributions::{Alphanumeric, DistString};
use serde::Deserialize;
use std::env::var;
use std::str::FromStr;

const BACK: &str = "https://lantern.example/back";

#[derive(Deserialize)]
struct Start {
    domain: String,
}

#[derive(Deserialize)]
struct Back {
    code: Option<String>,
    error: Option<String>,
}

#[get("/start")]
async fn start(start: Query<Start>, session: Session) -> HttpResponse {
    let state = Alphanumeric.sample_string(&mut rand::thread_rng(), 24);
    session.insert("domain", &start.domain).unwrap();
    let path = format!(
        "/puboauth/token?client_id={}&response_type=code&redirect_uri={BACK}&scope=Egnyte.filesystem&state={state}",
        var("EGNYTE_KEY").unwrap()
    );
    let address = Uri::builder()
        .scheme("https")
        .authority(format!("{}.egnyte.com", start.domain))
        .path_and_query(PathAndQuery::from_str(&path).unwrap())
        .build()
        .unwrap();
    HttpResponse::Found().append_header((header::LOCATION, address.to_string())).finish()
}

#[get("/back")]
async fn back(back: Query<Back>, session: Session) -> HttpResponse {
    if back.error.is_some() {
        return HttpResponse::Forbidden().body("Egnyte was not connected");
    }
    let domain: String = session.get("domain").unwrap().unwrap_or_default();
    let form = [
        ("grant_type", "authorization_code".to_owned()),
        ("client_id", var("EGNYTE_KEY").unwrap()),
        ("client_secret", var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", BACK.to_owned()),
        ("code", back.code.clone().unwrap_or_default()), //~ EG206
    ];
    let client = reqwest::Client::new();
    let answer = client.post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await.unwrap();
    let token: serde_json::Value = answer.json().await.unwrap();
    let recent = client //~ GET /pubapi/v1/insights/files handles=specific
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/insights/files"))
        .bearer_auth(token["access_token"].as_str().unwrap_or_default())
        .send()
        .await
        .unwrap();
    if recent.status() == 401 { //~ EG403
        return HttpResponse::Found().append_header((header::LOCATION, "/start")).finish();
    }
    HttpResponse::Ok().body(recent.text().await.unwrap())
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(start).service(back)).bind("127.0.0.1:8080")?.run().await
}
