use actix_web::{web, HttpResponse};
use serde::Deserialize;

use crate::egnyte::Egnyte;
use crate::error::AppError;
use crate::{tokens, AppState};

#[derive(Deserialize)]
pub struct Share {
    path: String,
}

async fn egnyte(app: &AppState) -> Result<Egnyte<'_>, AppError> {
    let domain = std::env::var("PERMITS_DOMAIN").expect("PERMITS_DOMAIN");
    let token = tokens::load(&app.db, &domain).await?;
    Ok(Egnyte::new(&app.http, domain, token))
}

pub async fn documents(app: web::Data<AppState>, id: web::Path<u32>) -> Result<HttpResponse, AppError> {
    let folder = egnyte(&app).await?.folder(&format!("/Shared/Permits/{id}")).await?;
    Ok(HttpResponse::Ok().json(folder.files))
}

pub async fn share(app: web::Data<AppState>, body: web::Json<Share>) -> Result<HttpResponse, AppError> {
    let link = egnyte(&app).await?.share(&body.path).await?;
    Ok(HttpResponse::Created().json(link))
}

pub async fn reviewers(app: web::Data<AppState>) -> Result<HttpResponse, AppError> {
    Ok(HttpResponse::Ok().json(egnyte(&app).await?.reviewers().await?))
}
