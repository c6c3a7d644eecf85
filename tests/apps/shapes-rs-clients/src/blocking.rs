use std::time::Duration;

use anyhow::Result;
use serde_json::{json, Value};
use ureq::Agent;

pub fn run(host: &str, token: &str) -> Result<()> {
    let agent: Agent = Agent::config_builder().timeout_global(Some(Duration::from_secs(5))).http_status_as_error(false).build().into();
    let me: Value = agent.get(format!("{host}/pubapi/v1/userinfo")).header("Authorization", format!("Bearer {token}")).call()?.body_mut().read_json()?; //~ GET /pubapi/v1/userinfo
    println!("{me}");
    let link: Value = ureq::post(&format!("{host}/pubapi/v1/links")).send_json(json!({"type": "file"}))?.body_mut().read_json()?; //~ POST /pubapi/v1/links
    println!("{link}");
    agent.put(format!("{host}/pubapi/v2/users/4")).send("{}")?; //~ PUT /pubapi/v2/users/{user_id}
    let config = Agent::config_builder().build();
    let second = Agent::new_with_config(config);
    second.delete(format!("{host}/pubapi/v1/fs/Shared/a")).call()?; //~ DELETE /pubapi/v1/fs/{path}
    let request = ureq::http::Request::builder().method("POST").uri(format!("{host}/pubapi/v1/notes")).body("{}")?; //~ POST /pubapi/v1/notes
    second.run(request)?;
    minreq::get(format!("{host}/pubapi/v2/groups")).with_header("Authorization", format!("Bearer {token}")).with_timeout(5).send()?; //~ GET /pubapi/v2/groups
    attohttpc::get(format!("{host}/pubapi/v1/bookmarks")).bearer_auth(token).send()?; //~ GET /pubapi/v1/bookmarks
    Ok(())
}
