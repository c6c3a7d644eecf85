use actix_web::{get, http::header, web, App, HttpResponse, HttpServer, Responder};

#[get("/connect/{domain}")]
async fn connect(domain: web::Path<String>) -> impl Responder {
    let state = uuid::Uuid::new_v4();
    let location = format!("https://{}.egnyte.com/puboauth/token?client_id={}&redirect_uri=https://portal.example.com/done&scope=Egnyte.audit&state={state}&response_type=token", domain.into_inner(), std::env::var("CLIENT_ID").unwrap()); //~ EG201
    HttpResponse::Found().insert_header((header::LOCATION, location)).finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().service(connect)).bind(("0.0.0.0", 8080))?.run().await
}
