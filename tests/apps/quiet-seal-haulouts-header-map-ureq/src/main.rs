mod auth;

use auth::{agent, Credentials};
use keyring::Entry;
use serde_json::Value;

fn kept(name: &str) -> String {
    Entry::new("seal-haulouts", name).and_then(|entry| entry.get_password()).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let domain = std::env::args().nth(1).ok_or("which domain?")?;
    let egnyte = agent(Credentials::Bearer(kept("egnyte")));
    let tides = agent(Credentials::Key(kept("tides")));
    let survey = agent(Credentials::Basic { user: kept("survey-user"), password: kept("survey-password") });

    let high: Value = tides.get("https://tides.example.com/v1/high").call()?.into_json()?;
    let seals: Value = survey.get("https://survey.example.org/seals").call()?.into_json()?;
    match egnyte.get(&format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Haulouts")).call() {  //~ GET /pubapi/v1/fs/{path}
        Ok(answer) => println!("{} {} {}", answer.into_json::<Value>()?["files"], high["at"], seals["count"]),
        Err(ureq::Error::Status(401, _)) => eprintln!("The token was refused; put a new one into the keyring."),
        Err(ureq::Error::Status(429, answer)) => eprintln!("Try again in {} s.", answer.header("Retry-After").unwrap_or("60")),
        Err(other) => return Err(other.into()),
    }
    Ok(())
}
