use std::env;

pub struct Config {
    pub egnyte_domain: String,
    pub egnyte_token: String,
    pub nas_url: String,
}

impl Config {
    pub fn from_env() -> anyhow::Result<Self> {
        Ok(Self {
            egnyte_domain: env::var("EGNYTE_DOMAIN")?,
            egnyte_token: env::var("EGNYTE_TOKEN")?,
            nas_url: env::var("NAS_URL")?,
        })
    }
}
