use reqwest::{Client, RequestBuilder, Response, Result as Sent, StatusCode};

/// What a trait that stands further down gives its methods to.
pub struct Plain {
    client: Client,
    token: String,
}

impl Plain {
    pub fn new(token: String) -> Self {
        Self { client: Client::new(), token }
    }
}

impl Api for Plain {
    fn client(&self) -> &Client {
        &self.client
    }

    fn token(&self) -> &str {
        &self.token
    }
}

pub trait Api {
    fn client(&self) -> &Client;
    fn token(&self) -> &str;

    fn base_url(&self) -> String {
        let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_else(|_| "glazier".to_owned()); //~ EG501:note
        format!("https://{domain}.egnyte.com/pubapi/v1")
    }

    fn get(&self, url: &str) -> RequestBuilder {
        self.prepare(self.client().get(url))
    }

    fn delete(&self, url: &str) -> RequestBuilder {
        self.prepare(self.client().delete(url))
    }

    fn prepare(&self, request: RequestBuilder) -> RequestBuilder {
        request.bearer_auth(self.token())
    }
}

pub enum Failure {
    Unauthorized,
    Throttled,
    Other,
}

impl Failure {
    fn of(status: StatusCode) -> Self {
        match status.as_u16() {
            401 => Self::Unauthorized,
            403 | 429 => Self::Throttled,
            _ => Self::Other,
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(_: reqwest::Error) -> Self {
        Self::Other
    }
}

/// What becomes of an answer, said of the result that sending gives.
pub trait Handle {
    async fn into_text(self) -> Result<String, Failure>;
    fn into_nothing(self) -> Result<(), Failure>;
}

impl Handle for Sent<Response> {
    async fn into_text(self) -> Result<String, Failure> {
        match self {
            Ok(answer) if answer.status().is_success() => Ok(answer.text().await?),
            Ok(answer) => Err(Failure::of(answer.status())),
            Err(error) => Err(error.into()),
        }
    }

    fn into_nothing(self) -> Result<(), Failure> {
        match self {
            Ok(answer) if answer.status().is_success() => Ok(()),
            Ok(answer) => Err(Failure::of(answer.status())),
            Err(error) => Err(error.into()),
        }
    }
}
