use std::{fs, path::PathBuf};

use anyhow::{bail, Context, Result};
use clap::{Parser, Subcommand};
use serde::{Deserialize, Serialize};

#[derive(Debug, Deserialize)]
struct EgnyteSettings {
    domain: String,
    client_id: String,
    client_secret: String,
    username: String,
    password: String,
}

#[derive(Debug, Deserialize)]
struct Settings {
    egnyte: EgnyteSettings,
}

impl Settings {
    fn load() -> Result<Self> {
        let settings = config::Config::builder()
            .add_source(config::File::with_name("config/default"))
            .add_source(config::Environment::with_prefix("MINE").separator("__"))
            .build()?;
        Ok(settings.try_deserialize()?)
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Token {
    access_token: String,
    expires_in: u64,
}

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Login,
    List { path: String },
    Logout,
}

fn token_path() -> PathBuf {
    dirs::config_dir().unwrap_or_default().join("mine-maps").join("token.json")
}

fn login(settings: &EgnyteSettings) -> Result<()> {
    let response = reqwest::blocking::Client::new()
        .post(format!("https://{}.egnyte.com/puboauth/token", settings.domain))
        .form(&[
            ("grant_type", "password"),
            ("client_id", &settings.client_id),
            ("client_secret", &settings.client_secret),
            ("username", &settings.username),
            ("password", &settings.password),
        ])
        .send()?;
    let token: Token = response.json()?;
    println!("Signed in for {} seconds", token.expires_in);
    println!("Signed in: {token:?}"); //~ EG305
    fs::write(token_path(), serde_json::to_string_pretty(&token)?).context("saving the token")?; //~ EG303
    Ok(())
}

fn list(settings: &EgnyteSettings, path: &str) -> Result<()> {
    let token: Token = serde_json::from_str(&fs::read_to_string(token_path())?)?;
    let response = reqwest::blocking::Client::new() //~ GET /pubapi/v1/fs/{path} handles=specific
        .get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/{}", settings.domain, path))
        .bearer_auth(&token.access_token)
        .send()?;
    if response.status() == reqwest::StatusCode::UNAUTHORIZED {
        bail!("run `mine-maps login`");
    }
    println!("{}", response.text()?);
    Ok(())
}

fn logout() -> Result<()> { //~ EG309
    fs::remove_file(token_path())?;
    println!("Signed out");
    Ok(())
}

fn main() -> Result<()> {
    let settings = Settings::load()?;
    match Cli::parse().command {
        Command::Login => login(&settings.egnyte),
        Command::List { path } => list(&settings.egnyte, &path),
        Command::Logout => logout(),
    }
}
