use reqwest::StatusCode;

pub type Outcome<T> = Result<T, Fault>;

#[derive(Debug)]
pub enum Fault {
    SignIn,
    Busy,
    Other(u16),
    Network(String),
    Text(serde_json::Error),
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Fault::Text(error)
    }
}

impl From<reqwest::Error> for Fault {
    fn from(error: reqwest::Error) -> Self {
        match error.status() {
            Some(StatusCode::UNAUTHORIZED) => Fault::SignIn,
            Some(StatusCode::TOO_MANY_REQUESTS) => Fault::Busy,
            Some(status) => Fault::Other(status.as_u16()),
            None => Fault::Network(error.to_string()),
        }
    }
}

/// Nothing but a name for it.
#[derive(Debug)]
pub struct Wrapped(pub Box<ureq::Error>);

impl From<ureq::Error> for Wrapped {
    fn from(error: ureq::Error) -> Self {
        Wrapped(Box::new(error))
    }
}

pub fn translate(error: ureq::Error) -> Fault {
    match error {
        ureq::Error::Status(401, _) => Fault::SignIn,
        ureq::Error::Status(status, _) => Fault::Other(status),
        ureq::Error::Transport(lost) => Fault::Network(lost.to_string()),
    }
}
