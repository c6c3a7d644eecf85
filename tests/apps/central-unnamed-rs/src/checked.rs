use anyhow::{Result, bail};
use reqwest::StatusCode;
use reqwest::blocking::Response;

pub trait Checked: Sized {
    fn checked(self) -> Result<Self>;
}

impl Checked for Response {
    fn checked(self) -> Result<Self> {
        if self.status() == StatusCode::UNAUTHORIZED {
            bail!("the token was refused: run `shelf login`");
        }
        Ok(self.error_for_status()?)
    }
}
