use std::{collections::HashMap, sync::Mutex};

use rocket::{
    get,
    http::{Cookie, CookieJar, Status},
    launch,
    response::Redirect,
    routes,
    serde::json::{json, Json, Value},
    State,
};
use serde::{Deserialize, Serialize};

const BACK: &str = "https://lichens.example.com/egnyte/back";

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all(serialize = "camelCase"))]
struct Grant {
    #[serde(skip_serializing)]
    access_token: String,
    #[serde(skip_serializing, default)]
    refresh_token: Option<String>,
    token_type: String,
    #[serde(default)]
    expires_in: i64,
}

#[derive(Clone, Serialize)]
struct Account {
    domain: String,
    #[serde(flatten)]
    grant: Grant,
}

#[derive(Default)]
struct Accounts(Mutex<HashMap<String, Account>>);

#[get("/egnyte/back?<code>&<state>&<error>")]
async fn back(code: Option<&str>, state: &str, error: Option<&str>, jar: &CookieJar<'_>, accounts: &State<Accounts>) -> Result<Redirect, Status> {
    let expected = jar.get_private("state").ok_or(Status::Forbidden)?;
    let (Some(code), None) = (code, error) else { return Err(Status::Forbidden) };
    if expected.value() != state {
        return Err(Status::Forbidden);
    }
    let domain = jar.get_private("domain").ok_or(Status::Forbidden)?.value().to_owned();
    let form = [
        ("client_id", std::env::var("EGNYTE_KEY").unwrap()),
        ("client_secret", std::env::var("EGNYTE_SECRET").unwrap()),
        ("redirect_uri", BACK.into()),
        ("code", code.into()),
        ("grant_type", "authorization_code".into()),
    ];
    let answer = reqwest::Client::new().post(format!("https://{domain}.egnyte.com/puboauth/token")).form(&form).send().await;
    let grant: Grant = answer.map_err(|_| Status::BadGateway)?.json().await.map_err(|_| Status::BadGateway)?;
    jar.add_private(Cookie::new("account", domain.clone()));
    accounts.0.lock().unwrap().insert(domain.clone(), Account { domain, grant });
    Ok(Redirect::to("/"))
}

#[get("/account")]
fn account(jar: &CookieJar<'_>, accounts: &State<Accounts>) -> Option<Json<Account>> {
    let account = jar.get_private("account")?;
    accounts.0.lock().unwrap().get(account.value()).cloned().map(Json)
}

#[get("/plots")]
async fn plots(jar: &CookieJar<'_>, accounts: &State<Accounts>) -> Result<Value, Status> {
    let name = jar.get_private("account").ok_or(Status::Unauthorized)?;
    let account = accounts.0.lock().unwrap().get(name.value()).cloned().ok_or(Status::Unauthorized)?;
    let answer = reqwest::Client::new()  //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Plots", account.domain))
        .bearer_auth(&account.grant.access_token)
        .send()
        .await
        .map_err(|_| Status::BadGateway)?;
    match answer.status().as_u16() {
        401 => {
            jar.remove_private("account");
            Err(Status::Unauthorized)
        }
        429 => Err(Status::ServiceUnavailable),
        _ => {
            let folder: Value = answer.json().await.map_err(|_| Status::BadGateway)?;
            Ok(json!({ "account": account, "plots": folder["files"] }))
        }
    }
}

#[launch]
fn rocket() -> _ {
    rocket::build().manage(Accounts::default()).mount("/", routes![back, account, plots])
}
