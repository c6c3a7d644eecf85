mod config;
mod egnyte;

use actix_web::error::ErrorBadGateway;
use actix_web::{get, post, web, App, HttpResponse, HttpServer, Result};
use config::Config;
use egnyte::{Egnyte, NewLink};

#[get("/leats/{leat}")]
async fn leat(egnyte: web::Data<Egnyte>, leat: web::Path<String>) -> Result<HttpResponse> {
    let folder = egnyte.list(&leat).await.map_err(ErrorBadGateway)?;
    Ok(HttpResponse::Ok().json(folder))
}

#[post("/leats/{leat}/level")]
async fn level(egnyte: web::Data<Egnyte>, leat: web::Path<String>, body: web::Bytes) -> Result<HttpResponse> {
    egnyte.upload(&leat, body.to_vec()).await.map_err(ErrorBadGateway)?;
    let link = NewLink { path: format!("/Shared/Leats/{leat}/level.csv"), kind: "file", accessibility: "domain" };
    Ok(HttpResponse::Ok().json(egnyte.link(&link).await.map_err(ErrorBadGateway)?))
}

#[get("/about")]
async fn about(egnyte: web::Data<Egnyte>) -> Result<HttpResponse> {
    Ok(HttpResponse::Ok().json(egnyte.whoami().await.map_err(ErrorBadGateway)?))
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let egnyte = web::Data::new(Egnyte::sign_in(Config::from_env()).await?);
    HttpServer::new(move || App::new().app_data(egnyte.clone()).service(leat).service(level).service(about))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await?;
    Ok(())
}
