use std::{process::ExitCode, thread, time::Duration};

use clap::Parser;
use reqwest::{blocking::{Client, RequestBuilder, Response}, header::RETRY_AFTER, StatusCode};
use serde_json::{json, Value};

#[derive(Parser)]
struct Args {
    #[arg(env = "EGNYTE_DOMAIN")]
    domain: String,
    #[arg(long, env = "EGNYTE_TOKEN", hide_env_values = true)]
    token: String,
    street: String,
}

enum Trouble {
    SignIn,
    Else(String),
}

impl From<reqwest::Error> for Trouble {
    fn from(e: reqwest::Error) -> Self {
        Self::Else(e.to_string())
    }
}

trait Patient {
    fn patiently(self) -> Result<Response, Trouble>;
}

impl Patient for RequestBuilder {
    fn patiently(self) -> Result<Response, Trouble> {
        let again = self.try_clone();
        let answer = self.send()?;
        if answer.status() == StatusCode::TOO_MANY_REQUESTS {
            let wait = answer.headers().get(RETRY_AFTER).and_then(|v| v.to_str().ok()?.parse().ok()).unwrap_or(5);
            thread::sleep(Duration::from_secs(wait));
            return again.ok_or(Trouble::SignIn)?.patiently();
        }
        (answer.status() != StatusCode::UNAUTHORIZED).then_some(answer).ok_or(Trouble::SignIn)?.error_for_status().map_err(Into::into)
    }
}

fn run(args: &Args) -> Result<(), Trouble> {
    let root = format!("https://{}.egnyte.com/pubapi/v1", args.domain);
    let http = Client::new();
    let folder: Value = http.get(format!("{root}/fs/Shared/Lamps/{}", args.street)).bearer_auth(&args.token).patiently()?.json()?;  //~ GET /pubapi/v1/fs/{path} handles=specific
    for file in folder["files"].as_array().into_iter().flatten() {
        let link = json!({ "path": file["path"], "type": "file", "accessibility": "domain" });
        let made: Value = http.post(format!("{root}/links")).bearer_auth(&args.token).json(&link).patiently()?.json()?;  //~ POST /pubapi/v1/links handles=specific
        println!("{}", made["links"][0]["url"]);
    }
    Ok(())
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::SignIn) => {
            eprintln!("Egnyte refused the token: sign in again and set EGNYTE_TOKEN.");
            ExitCode::from(77)
        }
        Err(Trouble::Else(e)) => {
            eprintln!("{e}");
            ExitCode::FAILURE
        }
    }
}
