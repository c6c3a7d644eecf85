//! The program knows its storage by traits only.

mod egnyte;
mod storage;

use std::sync::Arc;

use anyhow::Result;

use egnyte::{Carrier, Egnyte, Paths};
use storage::{Audit, Directory, Feed, Linker, Search, Store, Worker};

/// Chosen where the program starts.
struct App {
    store: Arc<dyn Store>,
    linker: Box<dyn Linker + Send + Sync>,
    search: Option<Box<dyn Search>>,
}

impl App {
    async fn nightly(&self) -> Result<()> {
        self.store.list("Shared/Night").await?;
        self.store.remove("Shared/Night/old.pdf").await?;
        self.linker.share("Shared/Night/new.pdf").await?;
        if let Some(search) = &self.search {
            search.find("night").await?;
        }
        Ok(())
    }
}

async fn directory<D>(of: &D) -> Result<()>
where
    D: Directory + ?Sized,
{
    of.groups().await?;
    of.user(4).await
}

async fn audit(of: impl Audit) -> Result<()> {
    of.logins().await
}

fn feed() -> Box<dyn Feed> {
    Box::new(Carrier { base: format!("https://{}.egnyte.com/pubapi", std::env::var("CARRIER_DOMAIN").unwrap_or_default()), http: reqwest::Client::new() })
}

#[tokio::main]
async fn main() -> Result<()> {
    let host = format!("https://{}.egnyte.com", std::env::var("CARRIER_DOMAIN")?);
    let token = std::env::var("CARRIER_TOKEN")?;
    // Built here, field by field.
    let egnyte = Arc::new(Egnyte { host: host.clone(), token, http: reqwest::Client::new(), paths: Paths { links: "/pubapi/v1/links", ..Paths::default() } });
    let app = App { store: egnyte.clone(), linker: Box::new(egnyte::Shares { of: Arc::clone(&egnyte) }), search: Some(Box::new((*egnyte).clone())) };
    app.nightly().await?; //~ POST /pubapi/v1/links
    directory(egnyte.as_ref()).await?;
    audit((*egnyte).clone()).await?;
    feed().cursor().await?;
    Worker::new(feed()).run().await
}
