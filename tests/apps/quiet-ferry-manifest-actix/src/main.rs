mod egnyte;
mod trouble;

use actix_web::{get, web, App, HttpServer};
use egnyte::Drive;
use trouble::Trouble;

#[get("/crossings/{day}")]
async fn crossing(day: web::Path<String>, drive: web::Data<Drive>) -> Result<web::Json<Vec<String>>, Trouble> {
    let folder = drive.folder(&format!("Shared/Ferry/{day}")).await?;
    Ok(web::Json(folder.files.into_iter().map(|f| f.name).collect()))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let drive = web::Data::new(Drive::from_env());
    HttpServer::new(move || App::new().app_data(drive.clone()).service(crossing))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
