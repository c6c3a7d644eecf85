use reqwest::{Method, StatusCode};
use rocket::outcome::IntoOutcome;
use rocket::request::{FromRequest, Outcome, Request};
use serde_json::Value;
use url::Url;

pub enum Refusal {
    SignIn,
    Busy,
    Other,
}

impl From<reqwest::Error> for Refusal {
    fn from(_: reqwest::Error) -> Self {
        Self::Other
    }
}

pub struct Egnyte {
    base: Url,
    token: String,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Egnyte {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let jar = request.cookies();
        let found = jar.get_private("domain").zip(jar.get_private("token")).and_then(|(domain, token)| {
            let base = Url::parse(&format!("https://{}.egnyte.com/pubapi/", domain.value())).ok()?;
            Some(Egnyte { base, token: token.value().to_owned() })
        });
        found.or_forward(rocket::http::Status::Unauthorized)
    }
}

impl Egnyte {
    pub async fn ask(&self, method: Method, path: &[&str], body: Option<Value>) -> Result<Value, Refusal> {
        let mut url = self.base.clone();
        url.path_segments_mut().expect("a base").pop_if_empty().extend(path);
        let mut request = reqwest::Client::new().request(method, url).bearer_auth(&self.token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await?;
        match answer.status() {
            StatusCode::UNAUTHORIZED => Err(Refusal::SignIn),
            StatusCode::TOO_MANY_REQUESTS => Err(Refusal::Busy),
            s if s.is_success() => Ok(answer.json().await?),
            _ => Err(Refusal::Other),
        }
    }
}
