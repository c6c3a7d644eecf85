mod call;

use call::{Call, Listing, Page};
use reqwest::blocking::Client;
use reqwest::Method;
use serde_json::json;

fn main() -> reqwest::Result<()> {
    let http = Client::new();
    Call::default().send(&http)?; //~ GET /pubapi/v1/userinfo
    Call { path: "/pubapi/v1/links", ..Default::default() }.send(&http)?; //~ GET /pubapi/v1/links
    let make = Call { method: Method::POST, body: Some(json!({"type": "file"})), path: "/pubapi/v1/links", ..Call::default() };
    Call { path: "/pubapi/v1/bookmarks", ..make.clone() }.send(&http)?; //~ POST /pubapi/v1/bookmarks
    make.send(&http)?; //~ POST /pubapi/v1/links
    let mut drop = Call::default();
    drop.method = Method::DELETE;
    drop.path = "/pubapi/v1/fs/Shared/old";
    drop.query.push(("entry_id", "7".into()));
    drop.send(&http)?; //~ DELETE /pubapi/v1/fs/{path}
    list(&http, &Listing { folder: "Shared".into(), ..Default::default() })?;
    list(&http, &Listing { page: Page { count: 10, ..Page::default() }, folder: "Private".into() })?;
    search(&http, None)?;
    search(&http, Some("v1"))?;
    Ok(())
}

fn list(http: &Client, options: &Listing) -> reqwest::Result<()> {
    let Listing { folder, page } = options;
    let url = format!("{}/pubapi/{}/fs/{folder}?count={}", Call::default().host, page.version, page.count);
    http.get(url).send()?; //~ GET /pubapi/v1/fs/{path}
    Ok(())
}

fn search(http: &Client, version: Option<&str>) -> reqwest::Result<()> {
    let version = version.unwrap_or("v1");
    let host = Call::default().host;
    http.get(format!("{host}/pubapi/{version}/search?query=plan")).send()?; //~ GET /pubapi/v1/search
    Ok(())
}
