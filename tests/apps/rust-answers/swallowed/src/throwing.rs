//! ureq makes errors of refusals.

use crate::{bearer, host};

fn noticed() -> String {
    match ureq::get(format!("{}/pubapi/v1/workflows", host())).header("Authorization", bearer()).call() { //~ GET /pubapi/v1/workflows handles=generic; EG402
        Ok(mut answer) => answer.body_mut().read_to_string().unwrap_or_default(),
        Err(error) => {
            eprintln!("Egnyte: {error}");
            String::new()
        }
    }
}

fn told_apart() -> Result<String, String> {
    match ureq::get(format!("{}/pubapi/v2/users", host())).header("Authorization", bearer()).call() { //~ GET /pubapi/v2/users handles=specific
        Ok(mut answer) => Ok(answer.body_mut().read_to_string().unwrap_or_default()),
        Err(ureq::Error::StatusCode(401)) => Err("please sign in".into()),
        Err(ureq::Error::StatusCode(code)) => Err(format!("Egnyte answered {code}")),
        Err(error) => Err(error.to_string()),
    }
}

pub fn all() {
    println!("{} {:?}", noticed(), told_apart());
}
