use std::{env, process};

use serde_json::Value;

enum Stop {
    SignIn,
    Offline,
    Other(String),
}

/// What the quarry's own rules say of a list.
enum Rule {
    Empty,
    Refused(u16),
}

impl From<Rule> for Stop {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Refused(401) => Stop::SignIn,
            Rule::Refused(status) => Stop::Other(format!("refused with {status}")),
            Rule::Empty => Stop::Other("no slates".into()),
        }
    }
}

// Whether the network is down, and nothing of why Egnyte refused.
impl From<reqwest::Error> for Stop {
    fn from(error: reqwest::Error) -> Self {
        if error.is_connect() {
            Stop::Offline
        } else {
            Stop::Other(error.to_string())
        }
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        match error.line() {
            401 => Stop::SignIn,
            _ => Stop::Other(error.to_string()),
        }
    }
}

struct Quarry {
    http: reqwest::blocking::Client,
    root: String,
    token: String,
}

impl Quarry {
    fn slates(&self) -> Result<Value, Stop> {
        let answer = self.http.get(format!("{}/fs/Shared/Slates", self.root)).bearer_auth(&self.token).send()?; //~ GET /pubapi/v1/fs/{path} handles=generic
        let text = answer.error_for_status()?.text()?; //~ EG402 EG403
        Ok(serde_json::from_str(&text)?)
    }

    fn notes(&self) -> Result<Value, Stop> {
        let answer = self.http.get(format!("{}/notes", self.root)).bearer_auth(&self.token).send()?; //~ GET /pubapi/v1/notes handles=specific
        let status = answer.status().as_u16();
        if status >= 400 {
            return Err(Rule::Refused(status).into());
        }
        Ok(answer.json()?)
    }
}

fn main() {
    let quarry = Quarry {
        http: reqwest::blocking::Client::new(),
        root: format!("https://{}.egnyte.com/pubapi/v1", env::var("EGNYTE_DOMAIN").unwrap()),
        token: env::var("EGNYTE_TOKEN").unwrap(),
    };
    match quarry.slates().and_then(|_| quarry.notes()) {
        Ok(notes) => println!("{notes}"),
        Err(Stop::SignIn) => process::exit(2),
        Err(Stop::Offline) => println!("offline"),
        Err(Stop::Other(text)) => println!("{text}"),
    }
}
