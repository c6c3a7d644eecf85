mod account;

use account::Account;
use anyhow::{bail, Result};
use clap::{Parser, Subcommand};
use reqwest::{blocking::Client, StatusCode};
use serde_json::Value;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Connect { domain: String, user: String, code: String },
    Logs { kiln: String },
}

fn connect(domain: String, user: String, code: String) -> Result<()> {
    let answer: Value = Client::new()
        .post(format!("https://{domain}.egnyte.com/puboauth/token"))
        .form(&[
            ("client_id", std::env::var("EGNYTE_KEY")?),
            ("client_secret", std::env::var("EGNYTE_SECRET")?),
            ("redirect_uri", "https://kilns.example.com/connected".to_owned()),
            ("code", code),
            ("grant_type", "authorization_code".to_owned()),
        ])
        .send()?
        .json()?;
    let Some(token) = answer["access_token"].as_str() else { bail!("Egnyte gave no token") };
    Account { domain, user, token: token.to_owned() }.save()
}

fn logs(kiln: &str) -> Result<()> {
    let account = Account::load()?;
    let answer = Client::new() //~ GET /pubapi/v1/fs/{path}
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Kilns/{kiln}", account.domain))
        .bearer_auth(&account.token)
        .send()?;
    if answer.status() == StatusCode::UNAUTHORIZED {
        account.forget()?;
        bail!("{} has to connect to {} again", account.user, account.domain);
    }
    let folder: Value = answer.json()?;
    for file in folder["files"].as_array().into_iter().flatten() {
        println!("{}", file["name"].as_str().unwrap_or("?"));
    }
    Ok(())
}

fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Connect { domain, user, code } => connect(domain, user, code),
        Command::Logs { kiln } => logs(&kiln),
    }
}
