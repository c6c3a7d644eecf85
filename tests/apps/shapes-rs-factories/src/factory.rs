use std::time::Duration;

use reqwest::blocking::{Client, RequestBuilder};
use reqwest::header::{HeaderMap, HeaderValue, AUTHORIZATION};
use reqwest::Method;

/// One client for the process.
pub fn client(token: &str) -> reqwest::Result<Client> {
    let mut headers = HeaderMap::new();
    headers.insert(AUTHORIZATION, HeaderValue::from_str(&format!("Bearer {token}")).unwrap());
    headers.insert("Accept", HeaderValue::from_static("application/json"));
    Client::builder().default_headers(headers).timeout(Duration::from_secs(30)).connect_timeout(Duration::from_secs(5)).build()
}

pub struct Courier {
    pub http: Client,
    pub agent: ureq::Agent,
    pub base: String,
}

pub fn courier(domain: &str, token: &str) -> anyhow::Result<Courier> {
    let agent = ureq::AgentBuilder::new().timeout(Duration::from_secs(10)).user_agent("courier").build();
    Ok(Courier { http: client(token)?, agent, base: base_for(domain) })
}

fn base_for(domain: &str) -> String {
    if domain.contains('.') { format!("https://{domain}") } else { format!("https://{domain}.egnyte.com") }
}

/// Half a request: the caller says the verb and path.
pub fn requester(courier: &Courier) -> impl Fn(Method, &str) -> RequestBuilder + '_ {
    move |method, path| courier.http.request(method, format!("{}/pubapi{}", courier.base, path))
}

pub fn getter<'a>(courier: &'a Courier) -> Box<dyn Fn(&str) -> anyhow::Result<String> + 'a> {
    Box::new(move |path| Ok(courier.agent.get(&format!("{}/pubapi{path}", courier.base)).call()?.into_string()?))
}
