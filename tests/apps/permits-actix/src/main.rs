mod egnyte;
mod error;
mod oauth;
mod permits;
mod tokens;

use actix_session::{storage::CookieSessionStore, SessionMiddleware};
use actix_web::cookie::Key;
use actix_web::{web, App, HttpServer};
use sqlx::PgPool;

pub struct AppState {
    pub db: PgPool,
    pub http: reqwest::Client,
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let db = PgPool::connect(&std::env::var("DATABASE_URL")?).await?;
    let state = web::Data::new(AppState { db, http: reqwest::Client::new() });
    HttpServer::new(move || {
        App::new()
            .app_data(state.clone())
            .wrap(SessionMiddleware::new(CookieSessionStore::default(), Key::generate()))
            .service(web::scope("/oauth").service(oauth::start).service(oauth::callback))
            .route("/permits/{id}/documents", web::get().to(permits::documents))
            .route("/permits/{id}/share", web::post().to(permits::share))
            .route("/permits/{id}/reviewers", web::get().to(permits::reviewers))
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await?;
    Ok(())
}
