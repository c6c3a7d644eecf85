use config::{Config, ConfigError, Environment, File};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub struct Egnyte {
    pub host: String,
    pub links: String,
    pub events: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Settings {
    pub egnyte: Egnyte,
}

pub fn raw() -> Result<Config, ConfigError> {
    Config::builder()
        .add_source(File::with_name("config/default"))
        .add_source(Environment::with_prefix("LEDGER").separator("__"))
        .build()
}

impl Settings {
    pub fn new() -> Result<Self, ConfigError> {
        raw()?.try_deserialize()
    }
}
