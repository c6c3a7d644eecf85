use anyhow::{bail, Result};
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::Method;

const BASE: &str = "https://acme.egnyte.com/pubapi";
const LIST: Method = Method::GET;

enum Action {
    List,
    Add,
}

impl Action {
    fn verb(&self) -> Method {
        match self {
            Action::List => Method::GET,
            Action::Add => Method::POST,
        }
    }
}

impl From<Action> for Method {
    fn from(action: Action) -> Self {
        action.verb()
    }
}

fn call(http: &Client, method: &str, path: &str) -> Result<Response> {
    let request = match method {
        "GET" => http.get(format!("{BASE}{path}")),
        "POST" => http.post(format!("{BASE}{path}")),
        "DELETE" => http.delete(format!("{BASE}{path}")),
        other => bail!("{other}?"),
    };
    Ok(request.send()?)
}

fn send(http: &Client, verb: &str, path: &str) -> Result<Response> {
    let method = Method::from_bytes(verb.as_bytes())?;
    Ok(http.request(method, format!("{BASE}{path}")).send()?)
}

fn apply(build: impl Fn(&Client, String) -> RequestBuilder, http: &Client, path: &str) -> Result<Response> {
    Ok(build(http, format!("{BASE}{path}")).send()?)
}

fn typed(http: &Client, action: &Action) -> Result<Response> {
    Ok(http.request(action.verb(), format!("{BASE}/v1/bookmarks")).send()?) //~ GET /pubapi/v1/bookmarks; POST /pubapi/v1/bookmarks
}

fn main() -> Result<()> {
    let http = Client::new();
    call(&http, "GET", "/v1/links")?; //~ GET /pubapi/v1/links
    call(&http, "POST", "/v1/links")?; //~ POST /pubapi/v1/links
    call(&http, "DELETE", "/v1/links/7")?; //~ DELETE /pubapi/v1/links/{link_id}
    send(&http, "PATCH", "/v2/users/4")?; //~ PATCH /pubapi/v2/users/{user_id}
    send(&http, "GET", "/v2/groups")?; //~ GET /pubapi/v2/groups
    apply(|http, url| http.delete(url), &http, "/v1/fs/Shared/a")?; //~ DELETE /pubapi/v1/fs/{path}
    apply(Client::post, &http, "/v2/groups")?; //~ POST /pubapi/v2/groups
    typed(&http, &Action::List)?;
    typed(&http, &Action::Add)?;
    http.request(LIST, format!("{BASE}/v1/userinfo")).send()?; //~ GET /pubapi/v1/userinfo
    http.request(Action::Add.into(), format!("{BASE}/v1/audit/logins")).send()?; //~ POST /pubapi/v1/audit/logins
    http.request("GET".parse()?, format!("{BASE}/v1/notes")).send()?; //~ GET /pubapi/v1/notes
    http.request(Method::try_from("POST")?, format!("{BASE}/v1/notes")).send()?; //~ POST /pubapi/v1/notes
    let overwrite = std::env::args().any(|argument| argument == "--overwrite");
    let method = if overwrite { Method::PUT } else { Method::PATCH };
    http.request(method, format!("{BASE}/v2/users/9")).send()?; //~ PATCH /pubapi/v2/users/{user_id}
    for (verb, path) in [(Method::GET, "/v1/search?query=a"), (Method::POST, "/v1/fs-content/a.pdf")] {
        http.request(verb, format!("{BASE}{path}")).send()?; //~ GET /pubapi/v1/search; POST /pubapi/v1/fs-content/{path}
    }
    ureq::request("DELETE", &format!("{BASE}/v1/fs/trash")).call()?; //~ DELETE /pubapi/v1/fs/trash
    let mut plain = reqwest::blocking::Request::new(Method::GET, format!("{BASE}/v2/events/cursor").parse()?); //~ GET /pubapi/v2/events/cursor
    *plain.timeout_mut() = None;
    http.execute(plain)?;
    Ok(())
}
