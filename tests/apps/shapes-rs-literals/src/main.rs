use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::Result;
use reqwest::blocking::{self, Client, Response};
use serde_json::json;

mod raw;

struct Credentials {
    domain: String,
    token: String,
}

fn main() -> Result<()> {
    let login = Credentials { domain: std::env::var("EGNYTE_DOMAIN")?, token: std::env::var("EGNYTE_TOKEN")? };
    let http = Client::new();
    let who: HashMap<String, serde_json::Value> = http
        .get("https://acme.egnyte.com/pubapi/v1/userinfo") //~^ GET /pubapi/v1/userinfo
        .bearer_auth(&login.token)
        .send()?
        .json()?;
    println!("{who:?}");
    interpolated(&http, &login, "Shared/Permits")?;
    concatenated(&http, &login, 17)?;
    println!("{}", raw::trash(&login.domain, &login.token)?);
    let ping = blocking::get(format!("https://{}.egnyte.com/pubapi/v1/fs/ids/file/{}", login.domain, "8a1f"))?; //~ GET /pubapi/v1/fs/ids/file/{group_id}
    println!("{}", ping.status());
    Ok(())
}

fn interpolated(http: &Client, login: &Credentials, folder: &str) -> Result<()> {
    let domain = &login.domain;
    let listing = http.get(format!("https://{domain}.egnyte.com/pubapi/v1/fs/{folder}")).send()?; //~ GET /pubapi/v1/fs/{path}
    let file = http.get(format!("https://{0}.egnyte.com/pubapi/v1/fs-content/{1}/{name}", login.domain, folder, name = "a.pdf")).send()?; //~ GET /pubapi/v1/fs-content/{path}
    let mut url = String::with_capacity(96);
    write!(url, "https://{domain}.egnyte.com")?;
    write!(&mut url, "/pubapi/v2/{}/{:04}", "users", 7)?;
    let user = http.delete(&url).send()?; //~ DELETE /pubapi/v2/users/{user_id}
    log(&[&listing, &file, &user]);
    Ok(())
}

fn concatenated(http: &Client, login: &Credentials, link: u64) -> Result<()> {
    let base = "https://".to_string() + &login.domain + ".egnyte.com" + "/pubapi";
    let links = http.get(base.clone() + "/v1/links").send()?; //~ GET /pubapi/v1/links
    let gone = http.delete(base.clone() + "/v1/links/" + &link.to_string()).send()?; //~ DELETE /pubapi/v1/links/{link_id}
    let mut groups = base.clone();
    groups.push_str("/v2/");
    groups += "groups";
    let groups = http.post(groups).json(&json!({"displayName": "Editors"})).send()?; //~ POST /pubapi/v2/groups
    let search = http.get([base.as_str(), "v1", "search"].join("/")).query(&[("query", "permit")]).send()?; //~ GET /pubapi/v1/search
    let notes = http.get([&base, "/v1/notes"].concat()).send()?; //~ GET /pubapi/v1/notes
    let events = http.get(concat!("https://acme.egnyte.com", "/pubapi", "/v", 2, "/events/cursor")).send()?; //~ GET /pubapi/v2/events/cursor
    log(&[&links, &gone, &groups, &search, &notes, &events]);
    Ok(())
}

fn log(answers: &[&Response]) {
    for answer in answers {
        eprintln!("{} /pubapi/v1/links is not called here: {}", answer.url(), answer.status());
    }
}
