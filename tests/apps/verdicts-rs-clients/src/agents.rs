//! ureq 2 and 3: refusals are errors, unless the agent says otherwise.

use anyhow::{anyhow, bail, Result};
use serde_json::Value;

use crate::{bearer, url};

fn second() -> Result<Value> {
    let agent: ureq2::Agent = ureq2::AgentBuilder::new().build();
    match agent.get(&url("/v1/links")).set("Authorization", &bearer()).call() { //~ GET /pubapi/v1/links handles=specific
        Ok(answer) => Ok(answer.into_json()?),
        Err(ureq2::Error::Status(401, _)) => bail!("sign in again"),
        Err(ureq2::Error::Status(code, answer)) => bail!("{code}: {}", answer.into_string()?),
        Err(error @ ureq2::Error::Transport(_)) => Err(error.into()),
    }
}

fn second_by_guard() -> Result<String> {
    ureq2::get(&url("/v2/users")).set("Authorization", &bearer()).call().map_err(|error| match error { //~ GET /pubapi/v2/users handles=specific
        ureq2::Error::Status(code, _) if code == 401 => anyhow!("sign in again"),
        other => anyhow!(other),
    })?
    .into_string()
    .map_err(Into::into)
}

fn third() -> Result<Value> {
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut answer = agent.get(url("/v2/groups")).header("Authorization", bearer()).call()?; //~ GET /pubapi/v2/groups handles=specific
    if answer.status() == 401 {
        bail!("sign in again");
    }
    Ok(answer.body_mut().read_json()?)
}

/// The agent raises nothing, and nobody looks.
fn third_unseen() -> Result<Value> {
    let agent = ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
    let mut answer = agent.get(url("/v1/userinfo")).header("Authorization", bearer()).call()?; //~ GET /pubapi/v1/userinfo handles=none; EG401
    Ok(answer.body_mut().read_json()?)
}

fn third_passed_on() -> Result<Value, ureq::Error> {
    ureq::post(url("/v1/links")).header("Authorization", bearer()).send_json(serde_json::json!({"type": "file"}))?.body_mut().read_json() //~ POST /pubapi/v1/links handles=generic; EG402
}

/// Every failure is the same to whoever asks.
fn caught() -> Option<String> {
    let Ok(mut answer) = ureq::get(url("/v1/notes")).header("Authorization", bearer()).call() else { return None }; //~ GET /pubapi/v1/notes handles=generic; EG402
    answer.body_mut().read_to_string().ok()
}

fn dropped_by_if() -> usize {
    if let Ok(mut answer) = ureq::get(url("/v1/bookmarks")).header("Authorization", bearer()).call() { //~ GET /pubapi/v1/bookmarks handles=none; EG401
        return answer.body_mut().read_to_string().map_or(0, |text| text.len());
    }
    0
}

fn dropped_by_default() -> String {
    let request = ureq::get(url("/v1/workflows")).header("Authorization", bearer()); //~ GET /pubapi/v1/workflows handles=none
    request.call().and_then(|mut answer| answer.body_mut().read_to_string()).unwrap_or_default() //~ EG401
}

/// Whoever calls is told that there is none.
fn handed_on() -> Option<String> {
    ureq::get(url("/v1/fs/Shared")).header("Authorization", bearer()).call().ok()?.body_mut().read_to_string().ok() //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
}

fn answered_with_an_error() -> Result<Value> {
    let answer = ureq::get(url("/v2/events/cursor")).header("Authorization", bearer()).call().ok(); //~ GET /pubapi/v2/events/cursor handles=generic
    answer.ok_or_else(|| anyhow!("no cursor"))?.body_mut().read_json().map_err(Into::into) //~ EG402
}

fn forgotten_too() {
    ureq::delete(url("/v1/fs/Shared/old")).header("Authorization", bearer()).call().ok(); //~ DELETE /pubapi/v1/fs/{path} handles=none; EG401
}

pub fn run() -> Result<()> {
    println!("{:?} {}", handed_on(), answered_with_an_error()?);
    forgotten_too();
    println!("{} {} {} {}", second()?, second_by_guard()?, third()?, third_unseen()?);
    println!("{:?} {:?} {} {}", third_passed_on()?, caught(), dropped_by_if(), dropped_by_default());
    Ok(())
}
