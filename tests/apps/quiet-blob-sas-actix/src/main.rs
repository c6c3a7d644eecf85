mod blob;
mod egnyte;

use actix_web::{error::ErrorBadGateway, get, post, web, App, HttpServer, Responder, Result};
use serde::Deserialize;

struct Lab {
    egnyte: egnyte::Egnyte,
    scans: blob::Container,
    http: reqwest::Client,
}

#[derive(Deserialize)]
struct Page {
    #[serde(default)]
    page_token: String,
}

#[post("/fossils/{name}/copy")]
async fn copy(lab: web::Data<Lab>, name: web::Path<String>) -> Result<impl Responder> {
    let bytes = lab.egnyte.content(&format!("Fossils/{name}.ply")).await.map_err(ErrorBadGateway)?;
    lab.scans.put(&name, bytes).await.map_err(ErrorBadGateway)?;
    blob::tell(&lab.http, &format!("{name} is copied")).await.map_err(ErrorBadGateway)?;
    Ok("copied")
}

#[get("/fossils")]
async fn list(lab: web::Data<Lab>, page: web::Query<Page>) -> Result<impl Responder> {
    let listed = lab.egnyte.versions("Fossils", &page.page_token).await.map_err(ErrorBadGateway)?;
    Ok(web::Json(listed))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    let token = std::env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN");
    let lab = web::Data::new(Lab {
        egnyte: egnyte::Egnyte::new(&domain, &token),
        scans: blob::Container::from_env().expect("BLOB_ACCOUNT and BLOB_SAS_TOKEN"),
        http: reqwest::Client::new(),
    });
    HttpServer::new(move || App::new().app_data(lab.clone()).service(copy).service(list))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
