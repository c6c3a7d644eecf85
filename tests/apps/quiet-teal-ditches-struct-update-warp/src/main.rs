use std::{
    collections::HashMap,
    fs::File,
    sync::{Arc, Mutex},
};

use serde::{Deserialize, Serialize};
use warp::{http::StatusCode, reply, Filter, Rejection, Reply};

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct Account {
    domain: String,
    access_token: String,
    #[serde(default)]
    expires_in: u64,
}

impl Account {
    fn blank(&self) -> Self {
        Self { access_token: String::new(), ..self.clone() }
    }
}

type Accounts = Arc<Mutex<HashMap<String, Account>>>;

async fn keep(accounts: Accounts, account: Account) -> Result<impl Reply, Rejection> {
    log::info!("kept {:?}", account.blank());
    log::debug!("kept {:#?}", Account { access_token: "…".into(), ..account.clone() });
    let shown = reply::json(&account.blank());
    accounts.lock().unwrap().insert(account.domain.clone(), account);
    let domains: Vec<_> = accounts.lock().unwrap().values().map(Account::blank).collect();
    if let Ok(file) = File::create("domains.json") {
        let _ = serde_json::to_writer_pretty(file, &domains);
    }
    Ok(reply::with_status(shown, StatusCode::CREATED))
}

async fn ditches(domain: String, accounts: Accounts) -> Result<Box<dyn Reply>, Rejection> {
    let Some(account) = accounts.lock().unwrap().get(&domain).cloned() else { return Err(warp::reject::not_found()) };
    let answer = reqwest::Client::new()  //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Ditches"))
        .header(reqwest::header::AUTHORIZATION, ["Bearer", account.access_token.as_str()].join(" "))
        .send()
        .await;
    let Ok(answer) = answer else { return Ok(Box::new(StatusCode::BAD_GATEWAY)) };
    match answer.status().as_u16() {
        401 => {
            accounts.lock().unwrap().remove(&domain);
            Ok(Box::new(warp::redirect::found(warp::http::Uri::from_static("/egnyte/connect"))))
        }
        429 => Ok(Box::new(StatusCode::SERVICE_UNAVAILABLE)),
        _ => Ok(Box::new(reply::json(&answer.json::<serde_json::Value>().await.unwrap_or_default()))),
    }
}

#[tokio::main]
async fn main() {
    env_logger::init();
    let accounts = Accounts::default();
    let with = warp::any().map(move || accounts.clone());
    let keep = warp::path("accounts").and(warp::post()).and(with.clone()).and(warp::body::json()).and_then(keep);
    let ditches = warp::path!("ditches" / String).and(warp::get()).and(with).and_then(ditches);
    warp::serve(keep.or(ditches)).run(([127, 0, 0, 1], 3030)).await;
}
