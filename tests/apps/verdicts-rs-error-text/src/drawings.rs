use reqwest::blocking::{Client, Response};
use serde_json::Value;

/// What Egnyte says when it does not do as it is told.
pub struct Refused {
    pub status: u16,
    pub text: String,
    pub wait: Option<u64>,
}

impl Refused {
    fn nothing_came(error: reqwest::Error) -> Self {
        Refused { status: 0, text: error.to_string(), wait: None }
    }
}

/// The text of the answer may fail to arrive, too: that says nothing of its status.
fn refused(response: Response) -> Refused {
    let status = response.status().as_u16();
    let wait = response.headers().get("Retry-After").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    let text = response.text().unwrap_or_else(|_| "no text".to_string());
    Refused { status, text, wait }
}

pub struct Drawings {
    http: Client,
    base: String,
    token: String,
}

impl Drawings {
    pub fn new(domain: &str, token: String) -> Self {
        Drawings { http: Client::new(), base: format!("https://{domain}.egnyte.com/pubapi/v1"), token }
    }

    fn get(&self, path: &str) -> Result<Value, Refused> {
        let response = self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.token).send().map_err(Refused::nothing_came)?;
        if response.status().is_success() {
            response.json().map_err(Refused::nothing_came)
        } else {
            Err(refused(response))
        }
    }

    pub fn folder(&self, path: &str) -> Result<Value, Refused> {
        self.get(&format!("/fs/{path}")) //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    pub fn links(&self) -> Result<Value, Refused> {
        self.get("/links") //~ GET /pubapi/v1/links handles=specific
    }

    /// Here it is the error of the request itself that is put aside, whatever it was.
    pub fn bookmarks(&self) -> Result<Value, String> {
        let url = format!("{}/bookmarks", self.base);
        let response = self.http.get(url).bearer_auth(&self.token).send().map_err(|e| e.to_string())?; //~ GET /pubapi/v1/bookmarks handles=generic
        if !response.status().is_success() { //~ EG402
            return Err(response.text().unwrap_or_else(|e| e.to_string()));
        }
        response.json().map_err(|e| e.to_string())
    }
}
