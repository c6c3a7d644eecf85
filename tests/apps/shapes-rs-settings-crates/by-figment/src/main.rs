use anyhow::Result;
use figment::providers::{Env, Format, Serialized, Toml};
use figment::Figment;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
struct Settings {
    base_url: String,
    groups: String,
    users: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { base_url: "https://acme.egnyte.com/pubapi".into(), groups: String::new(), users: "/v2/users".into() }
    }
}

fn main() -> Result<()> {
    let settings: Settings = Figment::from(Serialized::defaults(Settings::default())).merge(Toml::file("Ledger.toml")).merge(Env::prefixed("LEDGER_")).extract()?;
    ureq::get(format!("{}{}", settings.base_url, settings.groups)).call()?; //~ GET /pubapi/v2/groups
    ureq::get(format!("{}{}", settings.base_url, settings.users)).call()?; //~ GET /pubapi/v2/users

    let figment = Figment::new().merge(Toml::file("Ledger.toml"));
    let base: String = figment.extract_inner("base_url")?;
    ureq::get(format!("{base}/v1/userinfo")).call()?; //~ GET /pubapi/v1/userinfo
    Ok(())
}
