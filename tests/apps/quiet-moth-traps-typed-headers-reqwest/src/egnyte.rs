use headers::{authorization::Bearer, Authorization, HeaderMapExt};
use reqwest::{header::HeaderMap, Client, Response, StatusCode};

#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("sign in to Egnyte again")]
    SignIn,
    #[error("too many calls, wait {0} s")]
    Busy(String),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    #[error("the token holds characters no header takes")]
    Token,
}

pub struct Traps {
    http: Client,
    base: String,
}

impl Traps {
    pub fn new(domain: &str, token: &str) -> Result<Self, Trouble> {
        let mut always = HeaderMap::new();
        always.typed_insert(Authorization::<Bearer>::bearer(token).map_err(|_| Trouble::Token)?);
        let http = Client::builder().default_headers(always).build()?;
        Ok(Self { http, base: format!("https://{domain}.egnyte.com/pubapi") })
    }

    pub async fn night(&self, night: &str) -> Result<serde_json::Value, Trouble> {
        let answer = self.http.get(format!("{}/v1/fs/Shared/Moths/{night}?list_content=true", self.base)).send().await?; //~ GET /pubapi/v1/fs/{path}
        Ok(checked(answer)?.json().await?)
    }
}

fn checked(answer: Response) -> Result<Response, Trouble> {
    match answer.status() {
        StatusCode::UNAUTHORIZED => Err(Trouble::SignIn),
        StatusCode::TOO_MANY_REQUESTS => {
            let wait = answer.headers().get("Retry-After").and_then(|v| v.to_str().ok()).unwrap_or("60");
            Err(Trouble::Busy(wait.to_owned()))
        }
        _ => Ok(answer.error_for_status()?),
    }
}
