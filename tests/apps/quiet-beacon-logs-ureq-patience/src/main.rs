use std::thread::sleep;
use std::time::Duration;

use anyhow::bail;
use serde_json::{json, Value};

fn patient(make: impl Fn() -> ureq::Request, body: Option<&Value>) -> Result<Value, ureq::Error> {
    let mut wait = 1;
    loop {
        let answer = match body {
            Some(body) => make().send_json(body),
            None => make().call(),
        };
        match answer {
            Err(ureq::Error::Status(429, _)) if wait < 32 => {
                sleep(Duration::from_secs(wait));
                wait *= 2;
            }
            other => return Ok(other?.into_json()?),
        }
    }
}

fn gentle(make: impl Fn() -> ureq::Request) -> Result<Value, ureq::Error> {
    loop {
        match make().call() {
            Err(ureq::Error::Status(429, _)) => sleep(Duration::from_secs(2)),
            Ok(answer) => return Ok(answer.into_json()?),
            Err(e) => return Err(e),
        }
    }
}

fn main() -> anyhow::Result<()> {
    let (domain, token) = (std::env::var("EGNYTE_DOMAIN")?, std::env::var("EGNYTE_TOKEN")?);
    let root = format!("https://{domain}.egnyte.com/pubapi/v1");
    let bearer = format!("Bearer {token}");
    match gentle(|| ureq::get(&format!("{root}/fs/Shared/Beacons")).set("Authorization", &bearer)) { //~ GET /pubapi/v1/fs/{path} handles=specific
        Ok(folder) => println!("{folder:#}"),
        Err(ureq::Error::Status(401, _)) => bail!("Egnyte refuses the token: get a new one"),
        Err(e) => return Err(e.into()),
    }
    let note = json!({ "path": "/Shared/Beacons/log.txt", "body": "lit" });
    match patient(|| ureq::post(&format!("{root}/notes")).set("Authorization", &bearer), Some(&note)) { //~ POST /pubapi/v1/notes handles=specific
        Ok(_) => Ok(()),
        Err(ureq::Error::Status(401, _)) => bail!("Egnyte refuses the token: get a new one"),
        Err(e) => Err(e.into()),
    }
}
