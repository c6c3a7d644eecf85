mod refused;

use std::env;

use actix_web::{get, post, web, App, HttpResponse, HttpServer};
use refused::Refused;
use serde::Deserialize;
use serde_json::{json, Value};

#[derive(Deserialize)]
struct Folder {
    #[serde(default)]
    files: Vec<Value>,
}

struct Egnyte {
    domain: String,
    token: String,
}

impl Egnyte {
    fn from_env() -> Self {
        Self { domain: env::var("EGNYTE_DOMAIN").unwrap(), token: env::var("EGNYTE_TOKEN").unwrap() }
    }

    async fn shards(&self, kiln: &str) -> Result<Folder, Refused> {
        let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Kilns/{kiln}", self.domain);  //~ GET /pubapi/v1/fs/{path}
        let mut answer = awc::Client::default().get(url).bearer_auth(&self.token).send().await?;
        checked!(answer);
        Ok(answer.json().await?)
    }

    async fn link(&self, path: &str) -> Result<Value, Refused> {
        let url = format!("https://{}.egnyte.com/pubapi/v1/links", self.domain);  //~ POST /pubapi/v1/links
        let wish = json!({ "path": path, "type": "file", "accessibility": "domain" });
        let mut answer = awc::Client::default().post(url).bearer_auth(&self.token).send_json(&wish).await?;
        checked!(answer);
        Ok(answer.json().await?)
    }
}

#[get("/kilns/{kiln}")]
async fn shards(egnyte: web::Data<Egnyte>, kiln: web::Path<String>) -> Result<HttpResponse, Refused> {
    Ok(HttpResponse::Ok().json(egnyte.shards(&kiln).await?.files))
}

#[post("/kilns/{kiln}/{shard}/link")]
async fn link(egnyte: web::Data<Egnyte>, at: web::Path<(String, String)>) -> Result<HttpResponse, Refused> {
    let (kiln, shard) = at.into_inner();
    Ok(HttpResponse::Created().json(egnyte.link(&format!("/Shared/Kilns/{kiln}/{shard}")).await?))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| App::new().app_data(web::Data::new(Egnyte::from_env())).service(shards).service(link))
        .bind(("0.0.0.0", 8080))?
        .run()
        .await
}
