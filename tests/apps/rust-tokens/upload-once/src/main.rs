//! Copies a folder of scans, and asks for a new token for each.

use anyhow::{Context, Result};
use log::{debug, info};
use reqwest::blocking::Client;
use serde_json::Value;

const CLIENT_SECRET: &str = "nTq7Xwk9z3NmYhVbC8sdJf2uGaRReKt4LpMnWyHx6DvQjBcZgU"; //~ EG304
const ACCESS_TOKEN: &str = "w7hz4kxq9mdv2tnb8rcy6pgj"; //~ EG304

struct Uploader {
    http: Client,
    base: String,
}

impl Uploader {
    fn token(&self) -> Result<String> {
        let form = [
            ("grant_type", "password"),
            ("username", &std::env::var("SCAN_USER")?),
            ("password", &std::env::var("SCAN_PASSWORD")?),
            ("client_id", "h8xk3wq7zt5vm9rd2cn6bj4p"),
            ("client_secret", CLIENT_SECRET),
            ("scope", "Egnyte.filesystem"),
        ];
        let answer: Value = self.http.post(format!("{}/puboauth/token", self.base)).form(&form).send()?.error_for_status()?.json()?;
        debug!("token answer: {answer}"); //~ EG305
        answer["access_token"].as_str().map(str::to_owned).context("no token")
    }

    /// With the token of the test system, which somebody left in.
    fn alive(&self) -> Result<bool> {
        let answer = self.http.get(format!("{}/pubapi/v1/userinfo", self.base)).bearer_auth(ACCESS_TOKEN).send()?; //~ GET /pubapi/v1/userinfo
        Ok(answer.status() != 401)
    }

    fn upload(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let token = self.token()?; //~ EG308
        let url = format!("{}/pubapi/v1/fs-content/Shared/Scans/{name}", self.base);
        self.http.post(url).bearer_auth(token).body(bytes).send()?.error_for_status()?; //~ POST /pubapi/v1/fs-content/{path}
        info!("{name} copied");
        Ok(())
    }
}

fn main() -> Result<()> {
    env_logger::init();
    let uploader = Uploader { http: Client::new(), base: format!("https://{}.egnyte.com", std::env::var("SCAN_DOMAIN")?) };
    anyhow::ensure!(uploader.alive()?, "Egnyte does not answer");
    for entry in walkdir::WalkDir::new("scans").into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        uploader.upload(&entry.file_name().to_string_lossy(), std::fs::read(entry.path())?)?;
    }
    Ok(())
}
