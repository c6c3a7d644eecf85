use crate::client::{Api, Failure, Handle, Plain};
use reqwest::Client;

pub struct Panes {
    inner: Plain,
}

impl Panes {
    pub fn new(token: String) -> Self {
        Self { inner: Plain::new(token) }
    }
}

impl Api for Panes {
    fn client(&self) -> &Client {
        self.inner.client()
    }

    fn token(&self) -> &str {
        self.inner.token()
    }

    fn base_url(&self) -> String {
        let base = self.inner.base_url();
        format!("{base}/links")
    }
}

impl Panes {
    pub async fn one(&self, id: &str) -> Result<String, Failure> {
        let url = format!("{}/{}", self.base_url(), id);
        self.get(&url).send().await.into_text().await //~ GET /pubapi/v1/links/{link_id}
    }

    pub async fn drop(&self, id: &str) -> Result<(), Failure> {
        let url = format!("{}/{}", self.base_url(), id);
        self.delete(&url).send().await.into_nothing() //~ DELETE /pubapi/v1/links/{link_id}
    }
}
