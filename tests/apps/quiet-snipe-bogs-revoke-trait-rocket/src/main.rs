mod vendor;

use rocket::http::{Cookie, CookieJar, Status};
use rocket::response::Redirect;
use rocket::{delete, get, launch, routes, Either};
use serde_json::Value;

const BACK: &str = "https://snipes.example.com/egnyte/back";

fn crumb(jar: &CookieJar<'_>, name: &str) -> Option<String> {
    jar.get_private(name).map(|cookie| cookie.value().to_owned())
}

#[get("/connect/<domain>")]
fn connect(jar: &CookieJar<'_>, domain: String) -> Redirect {
    let state = uuid::Uuid::new_v4().to_string();
    let key = std::env::var("EGNYTE_KEY").unwrap();
    jar.add_private(Cookie::new("state", state.clone()));
    jar.add_private(Cookie::new("domain", domain.clone()));
    Redirect::to(format!("https://{domain}.egnyte.com/puboauth/token?client_id={key}&redirect_uri={BACK}&scope=Egnyte.filesystem&response_type=code&state={state}"))
}

#[get("/egnyte/back?<code>&<state>&<error>")]
async fn back(jar: &CookieJar<'_>, code: Option<String>, state: String, error: Option<String>) -> Result<Redirect, Status> {
    if error.is_some() || crumb(jar, "state") != Some(state) {
        return Err(Status::Forbidden);
    }
    let domain = crumb(jar, "domain").ok_or(Status::Forbidden)?;
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", BACK.into()),
        ("code", code.unwrap_or_default()),
        ("grant_type", "authorization_code".into()),
    ];
    let sent = reqwest::Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await;
    let grant: Value = sent.map_err(|_| Status::BadGateway)?.json().await.map_err(|_| Status::BadGateway)?;
    jar.add_private(("egnyte", grant["access_token"].as_str().unwrap_or_default().to_owned()));
    Ok(Redirect::to("/bogs"))
}

#[get("/bogs")]
async fn bogs(jar: &CookieJar<'_>) -> Result<Either<String, Redirect>, Status> {
    let domain = crumb(jar, "domain").ok_or(Status::NotFound)?;
    let token = crumb(jar, "egnyte").ok_or(Status::NotFound)?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Bogs");
    let answer = reqwest::Client::new().get(url).bearer_auth(token).send().await.map_err(|_| Status::BadGateway)?; //~ GET /pubapi/v1/fs/{path} handles=specific
    match answer.status().as_u16() {
        200 => Ok(Either::Left(answer.text().await.unwrap_or_default())),
        401 => Ok(Either::Right(Redirect::to(format!("/connect/{domain}")))),
        429 => Err(Status::ServiceUnavailable),
        _ => Err(Status::BadGateway),
    }
}

#[delete("/disconnect")]
async fn disconnect(jar: &CookieJar<'_>) -> Status {
    let token = crumb(jar, "egnyte").unwrap_or_default();
    let vendor = vendor::of(crumb(jar, "domain").as_deref());
    if vendor.take_back(&token).await.is_err() {
        return Status::BadGateway;
    }
    for name in ["egnyte", "domain", "state"] {
        jar.remove_private(name);
    }
    Status::NoContent
}

#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![connect, back, bogs, disconnect])
}
