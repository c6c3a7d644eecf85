//! Endpoints and requests that macros of the program itself write down.

mod resources;

use anyhow::Result;
use reqwest::blocking::Client;
use serde_json::{json, Value};

macro_rules! url {
    ($path:literal) => {
        format!("https://{}.egnyte.com/pubapi/{}", domain(), $path)
    };
    ($path:literal, $($arg:expr),+ $(,)?) => {
        format!(concat!("https://{}.egnyte.com/pubapi/", $path), domain(), $($arg),+)
    };
}

macro_rules! send {
    ($http:expr, $verb:ident $path:expr) => {
        send!($http, $verb $path, Value::Null)
    };
    ($http:expr, $verb:ident $path:expr, $body:expr) => {{
        let answer = $http.$verb(url!("v1") + $path).bearer_auth(token()).json(&$body).send()?;
        answer.json::<Value>()?
    }};
}

macro_rules! constants {
    ($($name:ident = $path:expr;)*) => {
        $(const $name: &str = $path;)*
    };
}

constants! {
    LINKS = "/links";
    NOTES = "/notes";
}

fn domain() -> String {
    std::env::var("LEDGER_DOMAIN").unwrap_or_default()
}

fn token() -> String {
    std::env::var("LEDGER_TOKEN").unwrap_or_default()
}

/// Looks like the macros above, and only prints.
macro_rules! told {
    ($path:expr) => {
        println!("would ask {}", concat!("https://acme.egnyte.com/pubapi", $path))
    };
}

fn main() -> Result<()> {
    let http = Client::new();
    let users = http.get(url!("v2/users")).bearer_auth(token()).send()?; //~ GET /pubapi/v2/users
    let folder = http.get(url!("v1/fs/{}", "Shared/Ledger")).bearer_auth(token()).send()?; //~ GET /pubapi/v1/fs/{path}
    println!("{} {}", users.status(), folder.status());
    let links = send!(http, get LINKS); //~ GET /pubapi/v1/links
    let note = send!(http, post NOTES, json!({ "path": "/Shared/Ledger", "body": "closed" })); //~ POST /pubapi/v1/notes
    println!("{links} {note}");
    told!("/v2/groups");

    macro_rules! remove {
        ($id:expr) => {
            http.delete(url!("v1/links/{}", $id)).bearer_auth(token()).send()
        };
    }
    remove!("a1")?; //~ DELETE /pubapi/v1/links/{link_id}
    println!("{}", resources::Api::new(http).groups()?);
    Ok(())
}
