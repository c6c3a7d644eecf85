use std::fmt;
use std::fs::File;
use std::thread;
use std::time::Duration;

use reqwest::blocking::{Client, RequestBuilder, Response};

#[derive(Debug)]
pub enum Error {
    Unauthorized,
    Other(u16),
    Network(reqwest::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Unauthorized => f.write_str("Egnyte does not know this token"),
            Error::Other(code) => write!(f, "Egnyte answered {}", code),
            Error::Network(e) => write!(f, "{}", e),
        }
    }
}

impl std::error::Error for Error {}

impl From<reqwest::Error> for Error {
    fn from(e: reqwest::Error) -> Self {
        Error::Network(e)
    }
}

pub struct Api {
    host: String,
    token: String,
    http: Client,
}

impl Api {
    pub fn new(domain: &str, token: &str) -> Api {
        Api {
            host: format!("https://{}.egnyte.com", domain),
            token: token.to_owned(),
            http: Client::new(),
        }
    }

    fn send(&self, request: RequestBuilder) -> Result<Response, Error> {
        let response = request.bearer_auth(&self.token).send()?;
        match response.status().as_u16() {
            200..=299 => Ok(response),
            401 => Err(Error::Unauthorized),
            code => {
                if code == 429 {
                    thread::sleep(Duration::from_secs(5));
                }
                Err(Error::Other(code))
            }
        }
    }

    pub fn whoami(&self) -> Result<String, Error> {
        let body: serde_json::Value = self
            .send(self.http.get(format!("{}/pubapi/v1/userinfo", self.host)))? //~ GET /pubapi/v1/userinfo
            .json()?;
        Ok(body["username"].as_str().unwrap_or_default().to_owned())
    }

    pub fn upload(&self, file: File, folder: &str, name: &str) -> Result<(), Error> {
        let url = format!("{}/pubapi/v1/fs-content{}/{}", self.host, folder, name); //~ POST /pubapi/v1/fs-content/{path}
        self.send(self.http.post(url).body(file))?;
        Ok(())
    }

    pub fn revoke(&self) -> Result<(), Error> {
        let form = [("token", self.token.as_str())];
        self.http.post(format!("{}/puboauth/revoke", self.host)).form(&form).send()?;
        Ok(())
    }
}
