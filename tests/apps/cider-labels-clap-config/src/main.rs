use anyhow::{bail, Result};
use clap::{Parser, Subcommand};
use serde::{Deserialize, Serialize};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Commands,
}

#[derive(Subcommand)]
enum Commands {
    Login { username: String },
    List { folder: String },
    Logout,
}

#[derive(Default, Serialize, Deserialize)]
struct Config {
    domain: String,
    access_token: Option<String>,
}

#[derive(Deserialize)]
struct TokenResponse {
    access_token: String,
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    let mut config: Config = confy::load("cider-labels", None)?;
    match cli.command {
        Commands::Login { username } => {
            let password = rpassword::prompt_password("Password: ")?;
            let token = login(&config.domain, &username, &password)?;
            keyring::Entry::new("cider-labels", &username)?.set_password(&token.access_token)?;
            config.access_token = Some(token.access_token);
            confy::store("cider-labels", None, &config)?; //~ EG303
        }
        Commands::List { folder } => list(&config, &folder)?,
        Commands::Logout => logout(config)?,
    }
    Ok(())
}

fn login(domain: &str, username: &str, password: &str) -> Result<TokenResponse> {
    let client = reqwest::blocking::Client::new();
    let token = client
        .post(format!("https://{domain}.egnyte.com/puboauth/token"))
        .form(&[
            ("client_id", env!("EGNYTE_CLIENT_ID")),
            ("username", username),
            ("password", password),
            ("grant_type", "password"),
        ])
        .send()?
        .error_for_status()?
        .json()?;
    Ok(token)
}

fn list(config: &Config, folder: &str) -> Result<()> {
    let Some(token) = &config.access_token else {
        bail!("run `cider-labels login` first");
    };
    let response = reqwest::blocking::Client::new() //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/{folder}", config.domain))
        .bearer_auth(token)
        .send()?;
    if response.status() == reqwest::StatusCode::UNAUTHORIZED {
        bail!("run `cider-labels login` again");
    }
    println!("{}", response.text()?);
    Ok(())
}

fn logout(mut config: Config) -> Result<()> { //~ EG309
    config.access_token = None;
    confy::store("cider-labels", None, &config)?;
    Ok(())
}
