//! A client whose address the features of the build decide.

use ureq::{delete, get, Error, Request};
use uuid::Uuid;

const API_URL: &str = if cfg!(feature = "groups") {
    "https://pulse-demo.egnyte.com/pubapi/v2" //~ EG501
} else {
    "https://pulse-demo.egnyte.com/pubapi/v1"
};

pub enum Refused {
    SignIn,
    Wait,
    Other,
}

pub struct Links {
    token: String,
    api_url: String,
}

/// The maker of most clients.
pub fn client(token: String) -> Result<Links, Refused> {
    client_at(token, API_URL.to_owned())
}

pub fn client_at(token: String, api_url: String) -> Result<Links, Refused> {
    if token.is_empty() {
        Err(Refused::SignIn)
    } else {
        Ok(Links { token, api_url })
    }
}

impl Links {
    fn read(&self, url: &str) -> Request {
        get(url).set("Authorization", &format!("Bearer {}", self.token))
    }

    pub fn all(&self) -> Result<String, Refused> {
        answer(self.read(&format!("{}/links", self.api_url)).call()) //~ GET /pubapi/v1/links; GET /pubapi/v2/links
    }

    pub fn drop_link(&self, link: &str) -> Result<String, Refused> {
        let request = delete(&format!("{}/links/{link}", self.api_url)) //~ DELETE /pubapi/v1/links/{link_id}; DELETE /pubapi/v2/links/{link_id}
            .set("Authorization", &format!("Bearer {}", self.token));
        answer(request.call())
    }
}

fn answer(given: Result<ureq::Response, Error>) -> Result<String, Refused> {
    match given {
        Ok(body) => body.into_string().map_err(|_| Refused::Other),
        Err(Error::Status(401, _)) => Err(Refused::SignIn),
        Err(Error::Status(429, _)) => Err(Refused::Wait),
        Err(_) => Err(Refused::Other),
    }
}

/// What the tests compare with is no state of the program.
pub fn new_state() -> String {
    if cfg!(test) {
        "42963283".to_owned()
    } else {
        Uuid::new_v4().to_string()
    }
}

fn site() -> String {
    if cfg!(not(test)) {
        "https://pulse-demo.egnyte.com".to_owned()
    } else {
        "http://127.0.0.1:8080".to_owned()
    }
}

/// The page to open, and the state to expect back.
pub fn sign_in(client_id: &str) -> (String, String) {
    let state = new_state();
    let page = format!(
        "{}/puboauth/token?client_id={client_id}&redirect_uri=https://pulse.example.org/back&response_type=code&scope=Egnyte.link&state={state}",
        site()
    );
    (page, state)
}

pub fn is_mine(sent: &str, came: &str) -> bool {
    sent == came
}
