#[derive(Debug)]
pub enum Problem {
    SignIn,
    Other(u16),
    Http(::reqwest::Error),
}

impl From<::reqwest::Error> for Problem {
    fn from(error: ::reqwest::Error) -> Problem {
        Problem::Http(error)
    }
}
