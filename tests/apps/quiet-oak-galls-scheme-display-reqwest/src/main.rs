use reqwest::blocking::Client;
use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION};
use reqwest::StatusCode;
use std::{env, fmt, process};

#[derive(Debug, Clone, Copy)]
enum Scheme {
    Basic,
    Bearer,
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

fn signed(scheme: Scheme, value: &str) -> HeaderMap {
    let mut value = HeaderValue::from_str(&format!("{scheme} {value}")).expect("a header");
    value.set_sensitive(true);
    HeaderMap::from_iter([(AUTHORIZATION, value)])
}

fn main() -> Result<(), reqwest::Error> {
    let egnyte = Client::builder().default_headers(signed(Scheme::Bearer, &env::var("EGNYTE_TOKEN").unwrap())).build()?;
    let museum = Client::builder().default_headers(signed(Scheme::Basic, &env::var("MUSEUM_PAIR").unwrap())).build()?;
    let answer = egnyte.get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared/Galls", env::var("EGNYTE_DOMAIN").unwrap())).send()?; //~ GET /pubapi/v1/fs/{path} handles=specific
    match answer.status() {
        StatusCode::UNAUTHORIZED => {
            eprintln!("sign in to Egnyte again");
            process::exit(2);
        }
        StatusCode::TOO_MANY_REQUESTS => {
            eprintln!("try again in {:?}", answer.headers().get("Retry-After"));
            process::exit(3);
        }
        _ => {}
    }
    museum.post("https://museum.example.org/galls").body(answer.error_for_status()?.bytes()?).send()?;
    Ok(())
}
