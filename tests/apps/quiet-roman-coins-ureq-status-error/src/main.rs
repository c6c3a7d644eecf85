use std::{env, fmt, process, thread, time::Duration};

use serde_json::{json, Value};

#[derive(Debug)]
enum Error {
    SignInAgain,
    Http(Box<ureq::Error>),
    Io(std::io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::SignInAgain => f.write_str("the token has ended, connect again at https://coins.example.com"),
            Error::Http(error) => error.fmt(f),
            Error::Io(error) => error.fmt(f),
        }
    }
}

impl From<ureq::Error> for Error {
    fn from(error: ureq::Error) -> Self {
        match error {
            ureq::Error::Status(401, _) => Error::SignInAgain,
            error => Error::Http(Box::new(error)),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Error::Io(error)
    }
}

struct Cabinet {
    agent: ureq::Agent,
    domain: String,
    token: String,
}

impl Cabinet {
    fn request(&self, method: &str, path: &str) -> ureq::Request {
        self.agent
            .request(method, &format!("https://{}.egnyte.com/pubapi/v1{path}", self.domain))
            .set("Authorization", &format!("Bearer {}", self.token))
    }

    fn coins(&self) -> Result<Vec<Value>, Error> {
        let request = self.request("GET", "/fs/Shared/Coins"); //~ GET /pubapi/v1/fs/{path} handles=specific
        let mut folder: Value = patiently(|| request.clone().call())?.into_json()?;
        Ok(folder["files"].as_array_mut().map(std::mem::take).unwrap_or_default())
    }

    fn share(&self, path: &str) -> Result<Value, Error> {
        let request = self.request("POST", "/links"); //~ POST /pubapi/v1/links handles=specific
        let body = json!({ "path": path, "type": "file", "accessibility": "domain" });
        Ok(patiently(|| request.clone().send_json(&body))?.into_json()?)
    }
}

fn patiently(send: impl Fn() -> Result<ureq::Response, ureq::Error>) -> Result<ureq::Response, ureq::Error> {
    for _ in 0..3 {
        match send() {
            Err(ureq::Error::Status(403 | 429, answer)) if answer.header("Retry-After").is_some() => {
                let seconds = answer.header("Retry-After").and_then(|s| s.parse().ok()).unwrap_or(1);
                thread::sleep(Duration::from_secs(seconds));
            }
            other => return other,
        }
    }
    send()
}

fn run() -> Result<(), Error> {
    let cabinet = Cabinet {
        agent: ureq::AgentBuilder::new().timeout(Duration::from_secs(20)).build(),
        domain: env::var("EGNYTE_DOMAIN").unwrap_or_default(),
        token: env::var("EGNYTE_TOKEN").unwrap_or_default(),
    };
    for coin in cabinet.coins()? {
        let path = coin["path"].as_str().unwrap_or_default();
        println!("{path} {}", cabinet.share(path)?["links"][0]["url"]);
    }
    Ok(())
}

fn main() {
    if let Err(error) = run() {
        eprintln!("{error}");
        process::exit(if matches!(error, Error::SignInAgain) { 2 } else { 1 });
    }
}
