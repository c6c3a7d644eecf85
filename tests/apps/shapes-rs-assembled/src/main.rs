//! Addresses put together by everything but `format!`.

mod jobs;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use itertools::Itertools;
use reqwest::blocking::{Client, Response};

struct Mosaic {
    http: Client,
    host: Arc<str>,
}

type Step = fn(&Mosaic) -> reqwest::Result<Response>;

fn links(mosaic: &Mosaic) -> reqwest::Result<Response> {
    mosaic.get("/pubapi/v1/links") //~ GET /pubapi/v1/links
}

const STEPS: &[(&str, Step)] = &[("links", links), ("me", |mosaic| mosaic.get("/pubapi/v1/userinfo"))]; //~ GET /pubapi/v1/userinfo

impl Mosaic {
    fn get(&self, path: impl AsRef<str>) -> reqwest::Result<Response> {
        let mut url = String::with_capacity(128);
        url.push_str(&self.host);
        url.push_str(path.as_ref());
        self.http.get(url).send()
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new("/pubapi").join("v1").join("fs").join(name)
}

fn main() -> Result<()> {
    let domain = std::env::var("MOSAIC_DOMAIN")?;
    let host: Arc<str> = ["https://", &domain, ".egnyte.com"].concat().into();
    let mosaic = Mosaic { http: Client::new(), host };
    for (name, step) in STEPS {
        println!("{name}: {}", step(&mosaic)?.status());
    }
    mosaic.get(["", "pubapi", "v2", "groups"].join("/"))?; //~ GET /pubapi/v2/groups
    mosaic.get(["/pubapi", "v1", "bookmarks"].iter().join("/"))?; //~ GET /pubapi/v1/bookmarks
    mosaic.get(std::iter::once("/pubapi").chain(["v1", "search"]).collect::<Vec<_>>().join("/"))?; //~ GET /pubapi/v1/search
    mosaic.get(folder("Shared").to_string_lossy())?; //~ GET /pubapi/v1/fs/{path}
    let mut notes = String::from("/pubapi");
    write!(notes, "/v{}/notes", 1)?;
    mosaic.get(&notes)?; //~ GET /pubapi/v1/notes
    let mut user = String::new();
    user += "/pubapi/v2/users";
    user.push('/');
    user.extend(["4"].iter());
    mosaic.get(user)?; //~ GET /pubapi/v2/users/{user_id}
    let version = 'v'.to_string() + &2.to_string();
    mosaic.get("/pubapi/VERSION/events/cursor".replace("VERSION", &version))?; //~ GET /pubapi/v2/events/cursor
    let trash = Some("/pubapi/v1/fs/trash").filter(|_| domain != "acme");
    if let Some(trash) = trash {
        mosaic.get(trash)?; //~ GET /pubapi/v1/fs/trash
    }
    tokio::runtime::Runtime::new()?.block_on(jobs::run(&mosaic.host))
}
