use std::time::Duration;

use reqwest::{Client, StatusCode};

pub trait Report {
    fn path(&self) -> String;
}

pub struct Links;

impl Report for Links {
    fn path(&self) -> String {
        "/pubapi/v1/links".to_owned() //~ GET /pubapi/v1/links
    }
}

pub struct Users {
    pub count: u32,
}

impl Report for Users {
    fn path(&self) -> String {
        format!("/pubapi/v2/users?count={}", self.count) //~ GET /pubapi/v2/users
    }
}

pub enum Failure {
    SignInAgain,
    Throttled(Duration),
    Other(reqwest::Error),
}

pub async fn run(report: &dyn Report, domain: &str, token: &str) -> Result<String, Failure> {
    let url = format!("https://{domain}.egnyte.com{}", report.path());
    let response = Client::new().get(url).bearer_auth(token).send().await.map_err(Failure::Other)?;
    match response.status() {
        StatusCode::UNAUTHORIZED => Err(Failure::SignInAgain),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::FORBIDDEN => Err(Failure::Throttled(Duration::from_secs(2))),
        _ => response.text().await.map_err(Failure::Other),
    }
}
