#[macro_use]
extern crate rocket;

use rocket::http::{Cookie, CookieJar, SameSite, Status};
use rocket::response::Redirect;
use serde::Deserialize;

const CALLBACK: &str = "http://invoices.example.com/egnyte/callback"; //~ EG207

fn authorize(domain: &str) -> String {
    let id = std::env::var("EGNYTE_CLIENT_ID").expect("EGNYTE_CLIENT_ID");
    format!("https://{domain}.egnyte.com/puboauth/token?response_type=code&client_id={id}&redirect_uri={CALLBACK}&scope=Egnyte.filesystem") //~ EG205
}

#[get("/egnyte/connect?<domain>")]
fn connect(domain: &str, cookies: &CookieJar<'_>) -> Redirect {
    cookies.add_private(Cookie::build(("domain", domain.to_owned())).same_site(SameSite::Lax).build());
    Redirect::to(authorize(domain))
}

#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

#[get("/egnyte/callback?<code>")]
async fn callback(code: &str, cookies: &CookieJar<'_>) -> Result<Redirect, Status> { //~ EG210
    let domain = cookies.get_private("domain").ok_or(Status::BadRequest)?;
    let form = [
        ("client_id", std::env::var("EGNYTE_CLIENT_ID").unwrap_or_default()),
        ("client_secret", std::env::var("EGNYTE_CLIENT_SECRET").unwrap_or_default()),
        ("redirect_uri", "https://invoices.example.com/egnyte/callback".to_string()), //~ EG208
        ("grant_type", "authorization_code".to_string()),
        ("code", code.to_string()),
    ];
    let granted: Granted = reqwest::Client::new()
        .post(format!("https://{}.egnyte.com/puboauth/token", domain.value()))
        .form(&form)
        .send()
        .await
        .map_err(|_| Status::BadGateway)?
        .json()
        .await
        .map_err(|_| Status::BadGateway)?;
    cookies.add_private(Cookie::new("token", granted.access_token));
    Ok(Redirect::to("/"))
}

#[get("/invoices")]
async fn invoices(cookies: &CookieJar<'_>) -> Option<String> {
    let (domain, token) = (cookies.get_private("domain")?, cookies.get_private("token")?);
    let url = format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Invoices", domain.value());
    reqwest::Client::new().get(url).bearer_auth(token.value()).send().await.ok()?.text().await.ok() //~ GET /pubapi/v1/fs/{path}
}

#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![connect, callback, invoices])
}
