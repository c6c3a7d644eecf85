use reqwest::blocking::Client;
use reqwest::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::env;

trait Endpoint {
    const METHOD: Method;
    const PATH: &'static str;
    type Answer: DeserializeOwned;
}

struct Bookmarks;
impl Endpoint for Bookmarks {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/pubapi/v1/bookmarks";
    type Answer = Value;
}

struct Links;
impl Endpoint for Links {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/pubapi/v1/lniks";
    type Answer = Value;
}

struct Egnyte {
    http: Client,
    host: String,
    token: String,
}

#[derive(Debug)]
enum Failure {
    SignIn,
    Other(reqwest::Error),
}

impl Egnyte {
    fn call<E: Endpoint>(&self) -> Result<E::Answer, Failure> {
        let answer = self
            .http
            .request(E::METHOD, format!("{}{}", self.host, E::PATH))
            .bearer_auth(&self.token)
            .send()
            .map_err(Failure::Other)?;
        if answer.status() == StatusCode::UNAUTHORIZED {
            return Err(Failure::SignIn);
        }
        answer.json().map_err(Failure::Other)
    }
}

fn main() -> Result<(), Failure> {
    let egnyte = Egnyte {
        http: Client::new(),
        host: format!("https://{}.egnyte.com", env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN")),
        token: env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN"),
    };
    println!("{}", egnyte.call::<Bookmarks>()?); //~ GET /pubapi/v1/bookmarks handles=specific
    println!("{}", egnyte.call::<Links>()?); //~ GET /pubapi/v1/lniks handles=specific; EG505
    Ok(())
}
