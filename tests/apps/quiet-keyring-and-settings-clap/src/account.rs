use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use keyring::Entry;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Account {
    pub domain: String,
    pub user: String,
    #[serde(skip)]
    pub token: String,
}

fn file() -> PathBuf {
    PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".config/kiln-logs.toml")
}

impl Account {
    /// The settings go to a file that people open and share, the token to the keychain of the system.
    pub fn save(&self) -> Result<()> {
        Entry::new("kiln-logs", &self.user)?.set_password(&self.token)?;
        fs::write(file(), toml::to_string(self)?).context("writing the settings")
    }

    pub fn load() -> Result<Self> {
        let mut account: Account = toml::from_str(&fs::read_to_string(file())?)?;
        account.token = Entry::new("kiln-logs", &account.user)?.get_password()?;
        Ok(account)
    }

    pub fn forget(&self) -> Result<()> {
        Entry::new("kiln-logs", &self.user)?.delete_credential()?;
        Ok(())
    }
}
