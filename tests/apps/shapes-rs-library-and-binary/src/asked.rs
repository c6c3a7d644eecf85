pub struct Asked {
    token: String,
    url: String,
}

impl Asked {
    pub fn new(token: &str, url: impl Into<String>) -> Self {
        Self { token: token.to_owned(), url: url.into() }
    }

    pub fn text(&self) -> reqwest::Result<String> {
        reqwest::blocking::Client::new().get(&self.url[..]).bearer_auth(&self.token).send()?.text()
    }
}
