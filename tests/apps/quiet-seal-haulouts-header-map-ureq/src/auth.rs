use std::fmt::{self, Display};

use base64::{engine::general_purpose::STANDARD, Engine};
use ureq::{Middleware, MiddlewareNext, Request, Response};

pub enum Credentials {
    Basic { user: String, password: String },
    Bearer(String),
    Key(String),
}

impl Display for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Basic { user, password } => write!(f, "Basic {}", STANDARD.encode(format!("{user}:{password}"))),
            Self::Bearer(token) => write!(f, "Bearer {token}"),
            Self::Key(key) => f.write_str(key),
        }
    }
}

impl Middleware for Credentials {
    fn handle(&self, request: Request, next: MiddlewareNext) -> Result<Response, ureq::Error> {
        next.handle(request.set("Authorization", &self.to_string()))
    }
}

pub fn agent(credentials: Credentials) -> ureq::Agent {
    ureq::AgentBuilder::new().middleware(credentials).build()
}
