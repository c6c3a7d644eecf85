use drydock_api::{Client, Directory, Notes as _, LINKS, SEARCH};
use drydock_core as base;
use reqwest::Method;

fn main() -> reqwest::Result<()> {
    let client = Client::for_domain(std::env::var("DRYDOCK_DOMAIN").expect("DRYDOCK_DOMAIN"));
    client.get(LINKS)?; //~ GET /pubapi/v1/links
    client.get(format!("{SEARCH}?query=keel"))?; //~ GET /pubapi/v1/search
    client.notes()?;
    client.get([base::directory::groups(), "/7"].join(""))?; //~ GET /pubapi/v2/groups/{group_id}
    let directory = Directory(&client);
    directory.users()?;
    directory.groups()?;
    directory.drop_user(4)?;
    client.send(base::Request { method: Method::POST, path: base::endpoints::LINKS.to_owned() })?; //~ POST /pubapi/v1/links
    client.send(base::Request::new(Method::PATCH, base::directory::USERS.to_string() + "/9"))?; //~ PATCH /pubapi/v2/users/{user_id}
    Ok(())
}
