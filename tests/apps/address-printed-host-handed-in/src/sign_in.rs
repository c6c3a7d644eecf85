use anyhow::Result;
use reqwest::Url;

pub struct SignIn {
    host: String,
    key: String,
    state: String,
}

impl SignIn {
    pub fn new(host: String, key: String, state: String) -> Self {
        Self { host, key, state }
    }

    pub fn address(&self) -> Result<String> {
        let url = Url::parse_with_params(
            &format!("{}/puboauth/token", self.host),
            &[
                ("client_id", self.key.as_str()),
                ("redirect_uri", "https://cellar.example/done"),
                ("scope", "Egnyte.filesystem Egnyte.link"),
                ("state", self.state.as_str()),
                ("response_type", "code"),
            ],
        )?;
        Ok(url.into())
    }
}
