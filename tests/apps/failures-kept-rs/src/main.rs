mod fault;

use std::{env, thread, time::Duration};

use fault::{translate, Fault, Outcome, Wrapped};
use ureq::{Error, Response};

fn address(path: &str) -> String {
    format!("https://{}.egnyte.com/pubapi/{path}", env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN"))
}

fn raw(path: &str, token: &str) -> Result<Response, Error> {
    ureq::get(&address(path)).set("Authorization", &format!("Bearer {token}")).call()
}

fn wait(response: &Response) {
    let seconds = response.header("Retry-After").and_then(|s| s.parse().ok()).unwrap_or(5);
    thread::sleep(Duration::from_secs(seconds));
}

/// An arm for whatever else it is, as a whole.
fn groups(token: &str) -> Outcome<Response> {
    loop {
        match raw("v2/groups", token) { //~ GET /pubapi/v2/groups handles=specific
            Err(Error::Status(403 | 429, response)) if response.header("Retry-After").is_some() => wait(&response),
            other => return other.map_err(translate),
        }
    }
}

/// The result outlives the look at it.
fn people(token: &str) -> Outcome<Response> {
    let result = raw("v2/users", token); //~ GET /pubapi/v2/users handles=specific
    if let Err(Error::Status(429, response)) = &result {
        println!("busy for {:?}", response.header("Retry-After"));
    }
    result.map_err(|error| match error {
        Error::Status(401, _) => Fault::SignIn,
        Error::Status(status, _) => Fault::Other(status),
        lost => Fault::Network(lost.to_string()),
    })
}

/// The error is made a result again.
fn links(token: &str) -> Outcome<Response> {
    match raw("v1/links", token) { //~ GET /pubapi/v1/links handles=specific
        Err(Error::Status(429, response)) => {
            wait(&response);
            links(token)
        }
        Err(error) => Err(error).map_err(translate),
        fine => fine.map_err(translate),
    }
}

/// The conversion behind `?` tells them apart.
fn bookmarks(http: &reqwest::blocking::Client, token: &str) -> Result<serde_json::Value, Fault> {
    let text = http.get(address("v1/bookmarks")).bearer_auth(token).send()?.error_for_status()?.text()?; //~ GET /pubapi/v1/bookmarks handles=specific
    Ok(serde_json::from_str(&text)?)
}

/// The answer is asked for its error after it was sent for.
fn tasks(http: &reqwest::blocking::Client, token: &str) -> Outcome<serde_json::Value> {
    let answer = http.get(address("v1/workflows/tasks")).bearer_auth(token).send().map_err(|e| Fault::Network(e.to_string()))?; //~ GET /pubapi/v1/workflows/tasks handles=specific
    if answer.status() == 429 {
        return Err(Fault::Busy);
    }
    match answer.error_for_status() {
        Ok(fine) => fine.json().map_err(|e| Fault::Network(e.to_string())),
        Err(refused) if refused.status() == Some(reqwest::StatusCode::UNAUTHORIZED) => Err(Fault::SignIn),
        Err(refused) => Err(Fault::Other(refused.status().map_or(0, |s| s.as_u16()))),
    }
}

/// A conversion that only wraps tells nothing apart.
fn info(token: &str) -> Result<Response, Wrapped> {
    Ok(ureq::get(&address("v1/userinfo")).set("Authorization", &format!("Bearer {token}")).call()?) //~ GET /pubapi/v1/userinfo handles=generic; EG402; EG403
}

/// One failure is looked at, and the rest forgotten.
fn notes(token: &str) -> usize {
    let result = ureq::get(&address("v1/notes")).set("Authorization", &format!("Bearer {token}")).call(); //~ GET /pubapi/v1/notes handles=generic; EG402
    if let Err(Error::Status(429, response)) = &result {
        wait(response);
    }
    result.map(|answer| answer.into_string().map(|text| text.len()).unwrap_or(0)).unwrap_or(0)
}

fn main() {
    let token = env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN");
    let http = reqwest::blocking::Client::new();
    let all = groups(&token).and_then(|_| people(&token)).and_then(|_| links(&token)).map(|_| ());
    let all = all.and_then(|()| bookmarks(&http, &token)).and_then(|_| tasks(&http, &token));
    match all {
        Err(Fault::SignIn) => eprintln!("sign in to Egnyte again"),
        Err(Fault::Busy) => thread::sleep(Duration::from_secs(60)),
        Err(other) => eprintln!("{other:?}"),
        Ok(found) => println!("{found}"),
    }
    println!("{} {}", notes(&token), info(&token).is_ok());
}
