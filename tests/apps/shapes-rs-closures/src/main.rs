mod retry;

use std::sync::Arc;
use std::thread;

use anyhow::Result;
use backon::{ExponentialBuilder, Retryable};
use futures::stream::{self, StreamExt};
use rayon::prelude::*;
use reqwest::Client;
use tokio_retry::strategy::ExponentialBackoff;
use tokio_retry::Retry;

use retry::{each, retry, with_api};

#[derive(Clone)]
struct Ferry {
    http: Client,
    base: String,
}

impl Ferry {
    async fn get(&self, path: &str) -> Result<String> {
        Ok(self.http.get(format!("{}{path}", self.base)).send().await?.text().await?)
    }

    async fn cursor(&self) -> Result<String> {
        self.get("/v2/events/cursor").await //~ GET /pubapi/v2/events/cursor
    }

    /// The hook decides what to do with each page.
    async fn on_page<F: Fn(String)>(&self, hook: F) -> Result<()> {
        hook(self.get("/v1/bookmarks").await?); //~ GET /pubapi/v1/bookmarks
        Ok(())
    }
}

fn drop_folder(base: &str, path: &str) -> Result<()> {
    reqwest::blocking::Client::new().delete(format!("{base}/v1/fs/{path}")).send()?; //~ DELETE /pubapi/v1/fs/{path}
    Ok(())
}

fn links(base: &str) -> reqwest::Result<reqwest::blocking::Response> {
    reqwest::blocking::get(format!("{base}/v1/links")) //~ GET /pubapi/v1/links
}

#[tokio::main]
async fn main() -> Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let ferry = Ferry { http: Client::new(), base: format!("https://{domain}.egnyte.com/pubapi") };

    let me = retry(|| async { ferry.get("/v1/userinfo").await }).await?; //~ GET /pubapi/v1/userinfo
    let cursor = retry(|| ferry.cursor()).await?;
    let groups = Retry::spawn(ExponentialBackoff::from_millis(10).take(3), || ferry.get("/v2/groups")).await?; //~ GET /pubapi/v2/groups
    let notes = (|| async { ferry.get("/v1/notes").await }).retry(ExponentialBuilder::default()).await?; //~ GET /pubapi/v1/notes
    let trash = backoff::future::retry(backoff::ExponentialBackoff::default(), || async {
        Ok(ferry.get("/v1/fs/trash").await?) //~ GET /pubapi/v1/fs/trash
    })
    .await?;
    println!("{me} {cursor} {groups} {notes} {trash}");

    ferry.on_page(|page| println!("{page}")).await?;
    with_api(&domain, links)?;
    with_api(&domain, |api| each(&["Shared/a", "Shared/b"], &|path| drop_folder(api, path)));

    let shared = Arc::new(ferry.clone());
    let worker = Arc::clone(&shared);
    let users = tokio::spawn(async move { worker.get("/v2/users").await }); //~ GET /pubapi/v2/users
    println!("{}", users.await??);

    let files: Vec<Result<String>> = stream::iter(["a.pdf", "b.pdf"])
        .map(|name| {
            let ferry = shared.clone();
            async move { ferry.get(&format!("/v1/fs-content/Shared/{name}")).await } //~ GET /pubapi/v1/fs-content/{path}
        })
        .buffer_unordered(4)
        .collect()
        .await;
    println!("{}", files.len());

    let base = shared.base.clone();
    let handle = thread::spawn(move || {
        ["logins", "files"].par_iter().for_each(|kind| {
            let http = reqwest::blocking::Client::new();
            let _ = http.post(format!("{base}/v1/audit/{kind}")).send(); //~ POST /pubapi/v1/audit/logins; POST /pubapi/v1/audit/files
        });
    });
    handle.join().expect("the reports");

    let send: fn(&str) -> reqwest::Result<reqwest::blocking::Response> = |url| reqwest::blocking::get(url);
    send("https://acme.egnyte.com/pubapi/v1/search?query=a")?; //~ GET /pubapi/v1/search
    Ok(())
}
