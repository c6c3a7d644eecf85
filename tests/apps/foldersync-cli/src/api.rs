use std::io::Read;
use std::thread;
use std::time::Duration;

use anyhow::{anyhow, bail, Result};
use serde::Deserialize;
use ureq::{Agent, AgentBuilder, Request, Response};

pub struct Api {
    agent: Agent,
    base: String,
    token: String,
}

#[derive(Debug, Deserialize, Default)]
pub struct Listing {
    #[serde(default)]
    pub files: Vec<Entry>,
    #[serde(default)]
    pub folders: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
pub struct Entry {
    pub name: String,
    #[serde(default)]
    pub checksum: String,
}

impl Api {
    pub fn new(domain: &str, token: String) -> Self {
        let agent = AgentBuilder::new().timeout(Duration::from_secs(60)).user_agent(concat!("foldersync/", env!("CARGO_PKG_VERSION"))).build();
        Api { agent, base: format!("https://{}.egnyte.com/pubapi/v1", domain), token }
    }

    fn url(&self, kind: &str, path: &str) -> String {
        let path: Vec<_> = path.split('/').map(urlencoding::encode).collect();
        format!("{}/{}/{}", self.base, kind, path.join("/"))
    }

    /// Sends until Egnyte stops asking to wait.
    fn send(&self, build: impl Fn() -> Request, body: Option<&[u8]>) -> Result<Option<Response>> {
        for _ in 0..5 {
            let request = build().set("Authorization", &format!("Bearer {}", self.token));
            let answer = match body {
                Some(bytes) => request.send_bytes(bytes),
                None => request.call(),
            };
            match answer {
                Ok(response) => return Ok(Some(response)),
                Err(ureq::Error::Status(401, _)) => bail!("the token is no longer valid, run `foldersync login`"),
                Err(ureq::Error::Status(404, _)) => return Ok(None),
                Err(ureq::Error::Status(429, response)) => {
                    let wait = response.header("Retry-After").and_then(|value| value.parse().ok()).unwrap_or(5);
                    thread::sleep(Duration::from_secs(wait));
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(anyhow!("Egnyte is busy"))
    }

    pub fn list(&self, path: &str) -> Result<Listing> {
        let url = self.url("fs", path);
        match self.send(|| self.agent.get(&url).query("list_content", "true"), None)? { //~ GET /pubapi/v1/fs/{path} handles=specific
            Some(response) => Ok(response.into_json()?),
            None => Ok(Listing::default()),
        }
    }

    pub fn make_folder(&self, path: &str) -> Result<()> {
        let url = self.url("fs", path);
        let body = serde_json::to_vec(&serde_json::json!({ "action": "add_folder" }))?;
        self.send(|| self.agent.post(&url).set("Content-Type", "application/json"), Some(&body))?; //~ POST /pubapi/v1/fs/{path} handles=specific
        Ok(())
    }

    pub fn upload(&self, path: &str, mut file: impl Read) -> Result<()> {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let url = self.url("fs-content", path);
        self.send(|| self.agent.post(&url), Some(&bytes))?; //~ POST /pubapi/v1/fs-content/{path} handles=specific
        Ok(())
    }

    pub fn remove(&self, path: &str) -> Result<()> {
        self.send(|| self.agent.delete(&self.url("fs", path)), None)?; //~ DELETE /pubapi/v1/fs/{path} handles=specific
        Ok(())
    }

    pub fn whoami(&self) -> Result<String> {
        let answer = self.agent.get(&format!("{}/userinfo", self.base)).set("Authorization", &format!("Bearer {}", self.token)).call()?; //~ GET /pubapi/v1/userinfo handles=generic; EG402; EG403
        Ok(answer.into_string()?)
    }
}
