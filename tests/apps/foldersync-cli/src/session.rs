use anyhow::{Context, Result};
use keyring::Entry;
use serde::Deserialize;

#[derive(Deserialize)]
struct Granted {
    access_token: String,
}

/// An internal tool: the key is ours, and so are the accounts.
pub fn login(domain: &str, user: &str) -> Result<()> {
    let password = rpassword::prompt_password("Password: ")?;
    let granted: Granted = ureq::post(&format!("https://{domain}.egnyte.com/puboauth/token"))
        .send_form(&[
            ("grant_type", "password"), //~ EG203
            ("username", user),
            ("password", &password),
            ("client_id", &std::env::var("FOLDERSYNC_KEY")?),
            ("client_secret", &std::env::var("FOLDERSYNC_SECRET")?),
            ("scope", "Egnyte.filesystem"),
        ])
        .context("cannot sign in")?
        .into_json()?;
    Entry::new("foldersync", domain)?.set_password(&granted.access_token)?;
    Ok(())
}

pub fn token(domain: &str) -> Result<String> {
    Entry::new("foldersync", domain)?.get_password().context("run `foldersync login` first")
}
