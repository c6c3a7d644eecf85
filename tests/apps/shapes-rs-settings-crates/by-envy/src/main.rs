use anyhow::Result;
use reqwest::blocking::Client;
use serde::Deserialize;

#[derive(Deserialize, Debug)]
struct Egnyte {
    domain: String,
    #[serde(default = "search")]
    search: String,
    bookmarks: Option<String>,
}

#[derive(Deserialize)]
struct Whole {
    egnyte_domain: String,
}

fn search() -> String {
    "/pubapi/v1/search".to_owned()
}

fn main() -> Result<()> {
    dotenvy::dotenv().ok();
    let http = Client::new();
    let egnyte: Egnyte = envy::prefixed("EGNYTE_").from_env()?;
    http.get(format!("https://{}.egnyte.com/pubapi/v1/userinfo", egnyte.domain)).send()?; //~ GET /pubapi/v1/userinfo
    http.get(format!("https://{}.egnyte.com{}?query=a", egnyte.domain, egnyte.search)).send()?; //~ GET /pubapi/v1/search
    let bookmarks = egnyte.bookmarks.as_deref().unwrap_or("/pubapi/v1/bookmarks");
    http.get(format!("https://{}.egnyte.com{bookmarks}", egnyte.domain)).send()?; //~ GET /pubapi/v1/bookmarks
    let whole = envy::from_env::<Whole>()?;
    http.get(format!("https://{}.egnyte.com/pubapi/v1/fs/Shared", whole.egnyte_domain)).send()?; //~ GET /pubapi/v1/fs/{path}
    Ok(())
}
