use anyhow::{Context, Result};
use clap::Parser;
use serde::Deserialize;

#[derive(Parser, Debug)]
#[command(version, about)]
pub struct Arguments {
    /// The Egnyte domain.
    #[arg(long, env = "EGNYTE_DOMAIN")]
    pub domain: String,
    /// Where links are made.
    #[arg(long, default_value = "/pubapi/v1/links")]
    pub links: String,
    #[clap(long, default_value_t = String::from("/pubapi/v2/groups"))]
    pub groups: String,
}

#[derive(Debug, Deserialize)]
pub struct Settings {
    pub egnyte: Egnyte,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Egnyte {
    pub base_url: String,
    #[serde(default = "default_search")]
    pub search: String,
    pub events_path: String,
}

fn default_search() -> String {
    "/pubapi/v1/search".to_string()
}

impl Settings {
    pub fn load(path: &str) -> Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {path}"))?;
        Ok(toml::from_str(&text)?)
    }
}

#[derive(Deserialize)]
pub struct Plain {
    pub host: String,
    pub users: String,
}

pub fn plain() -> Plain {
    let text = include_str!("../archiver.toml");
    toml::from_str(text).expect("archiver.toml")
}

pub fn host() -> String {
    std::env::var("EGNYTE_HOST").unwrap_or_else(|_| "https://acme.egnyte.com".into())
}

pub fn notes_path() -> String {
    option_env!("EGNYTE_NOTES").unwrap_or("/pubapi/v1/notes").to_owned()
}

impl Egnyte {
    pub fn events(&self) -> String {
        format!("{}{}", self.base_url, self.events_path)
    }
}
