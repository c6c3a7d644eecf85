use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use reqwest::{Client, Method};

const ROOT: &str = "https://combined.egnyte.com/pubapi";
static ACCOUNT: OnceLock<String> = OnceLock::new();

/// What is collected into maps, folded and turned round.
async fn each(client: &Client, ids: Vec<u32>) -> reqwest::Result<()> {
    let groups: HashMap<_, _> = ids.iter().map(|id| (id, format!("{ROOT}/v2/groups/{id}"))).collect();
    for (_, url) in &groups {
        client.get(url).send().await?; //~ GET /pubapi/v2/groups/{group_id}
    }
    let tasks = ids.iter().map(|id| (*id, format!("{ROOT}/v1/tasks/{id}"))).collect::<BTreeMap<u32, String>>();
    for url in tasks.values() {
        client.get(url).send().await?; //~ GET /pubapi/v1/tasks/{task_id}
    }
    let events = ["v2", "events"].iter().fold(ROOT.to_string(), |url, part| url + "/" + part);
    client.get(events).send().await?; //~ GET /pubapi/v2/events
    for (method, path) in [(Method::GET, "/v1/notes")].into_iter().rev() {
        client.request(method, format!("{ROOT}{path}")).send().await?; //~ GET /pubapi/v1/notes
    }
    let (long, _): (Vec<_>, Vec<_>) = ids.iter().map(|id| format!("{ROOT}/v1/webhooks/{id}")).partition(|url| url.len() > 60);
    for url in long {
        client.get(url).send().await?; //~ GET /pubapi/v1/webhooks/{webhook_id}
    }
    for (method, path) in ids.iter().map(|id| (Method::DELETE, format!("/v1/bookmarks/{id}"))) {
        client.request(method, format!("{ROOT}{path}")).send().await?; //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
    }
    ACCOUNT.set(format!("{ROOT}/v1/userinfo")).ok(); //~ GET /pubapi/v1/userinfo
    client.get(ACCOUNT.get().unwrap()).send().await?;
    Ok(())
}

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    let ids = std::env::args().filter_map(|id| id.parse().ok()).collect();
    each(&Client::new(), ids).await
}
