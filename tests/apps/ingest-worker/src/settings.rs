use eyre::{Result, WrapErr};

pub struct Settings {
    pub host: String,
    pub token: String,
    pub interval: u64,
}

impl Settings {
    pub fn from_env() -> Result<Self> {
        let domain = std::env::var("EGNYTE_DOMAIN").wrap_err("EGNYTE_DOMAIN")?;
        Ok(Self {
            host: format!("{domain}.egnyte.com"),
            token: std::env::var("EGNYTE_TOKEN").wrap_err("EGNYTE_TOKEN")?,
            interval: std::env::var("INTERVAL").ok().and_then(|text| text.parse().ok()).unwrap_or(60),
        })
    }
}
