mod paths;

use actix_web::{error, get, http::StatusCode, post, web, App, HttpRequest, HttpResponse, HttpServer, ResponseError};
use paths::Resource;
use serde_json::{json, Value};
use std::{fmt, time::Duration};

#[derive(Debug)]
struct SignInAgain;

impl fmt::Display for SignInAgain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sign in to Egnyte again")
    }
}

impl ResponseError for SignInAgain {
    fn status_code(&self) -> StatusCode {
        StatusCode::UNAUTHORIZED
    }
}

struct Egnyte {
    http: reqwest::Client,
    domain: String,
}

impl Egnyte {
    fn url(&self, resource: &Resource) -> String {
        format!("https://{}.egnyte.com/pubapi/{}/{}", self.domain, resource.version(), resource.segment())
    }

    async fn ask(&self, request: reqwest::RequestBuilder) -> actix_web::Result<Value> {
        for _ in 0..3 {
            let answer = request.try_clone().unwrap().send().await.map_err(error::ErrorBadGateway)?;
            if answer.status() == 401 {
                return Err(SignInAgain.into());
            }
            if answer.status() == 429 {
                tokio::time::sleep(Duration::from_secs(2)).await;
                continue;
            }
            return answer.json().await.map_err(error::ErrorBadGateway);
        }
        Err(error::ErrorServiceUnavailable("Egnyte is busy"))
    }
}

fn token(request: &HttpRequest) -> &str {
    request.headers().get("X-Egnyte-Token").and_then(|v| v.to_str().ok()).unwrap_or_default()
}

/// Our own list; only its name is like one of Egnyte's.
#[get("/pubapi/v1/trunks")]
async fn trunks() -> HttpResponse {
    HttpResponse::Ok().json(json!(["Holme Fen", "Whixall"]))
}

#[get("/readers/{folder}")]
async fn readers(egnyte: web::Data<Egnyte>, request: HttpRequest, folder: web::Path<String>) -> actix_web::Result<HttpResponse> {
    let url = format!("{}/Shared/{}", egnyte.url(&Resource::Permissions), folder); //~ GET /pubapi/v2/perms/{path}
    let call = egnyte.http.get(url).bearer_auth(token(&request));
    Ok(HttpResponse::Ok().json(egnyte.ask(call).await?))
}

#[post("/share")]
async fn share(egnyte: web::Data<Egnyte>, request: HttpRequest, body: web::Json<Value>) -> actix_web::Result<HttpResponse> {
    let call = egnyte.http.post(egnyte.url(&Resource::Links)).bearer_auth(token(&request)).json(&body); //~ POST /pubapi/v2/links
    Ok(HttpResponse::Ok().json(egnyte.ask(call).await?))
}

#[post("/find")]
async fn find(egnyte: web::Data<Egnyte>, request: HttpRequest, body: web::Json<Value>) -> actix_web::Result<HttpResponse> {
    let call = egnyte.http.post(egnyte.url(&Resource::Search)).bearer_auth(token(&request)).json(&body); //~ POST /pubapi/v2/search
    Ok(HttpResponse::Ok().json(egnyte.ask(call).await?))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let egnyte = web::Data::new(Egnyte { http: reqwest::Client::new(), domain: std::env::var("EGNYTE_DOMAIN").unwrap() });
    HttpServer::new(move || App::new().app_data(egnyte.clone()).service(trunks).service(readers).service(share).service(find))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
