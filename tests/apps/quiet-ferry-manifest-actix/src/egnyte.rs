use crate::trouble::Trouble;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Folder {
    #[serde(default)]
    pub files: Vec<File>,
}

#[derive(Deserialize)]
pub struct File {
    pub name: String,
}

pub struct Drive {
    http: reqwest::Client,
    domain: String,
    token: String,
}

impl Drive {
    pub fn from_env() -> Self {
        let var = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name} is missing"));
        Drive { http: reqwest::Client::new(), domain: var("EGNYTE_DOMAIN"), token: var("EGNYTE_TOKEN") }
    }

    pub async fn folder(&self, path: &str) -> Result<Folder, Trouble> {
        let url = format!("https://{}.egnyte.com/pubapi/v1/fs/{path}", self.domain);
        let answer = self.http.get(url).bearer_auth(&self.token).send().await?.error_for_status()?; //~ GET /pubapi/v1/fs/{path} handles=specific
        Ok(answer.json().await?)
    }
}
