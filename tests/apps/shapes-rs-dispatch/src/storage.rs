use anyhow::Result;
use async_trait::async_trait;

#[async_trait]
pub trait Store: Send + Sync {
    async fn list(&self, path: &str) -> Result<()>;
    async fn remove(&self, path: &str) -> Result<()>;
}

#[async_trait]
pub trait Linker {
    async fn share(&self, path: &str) -> Result<()>;
}

#[async_trait]
pub trait Search: Send + Sync {
    async fn find(&self, words: &str) -> Result<()>;
}

#[allow(async_fn_in_trait)]
pub trait Directory {
    async fn groups(&self) -> Result<()>;
    async fn user(&self, id: u64) -> Result<()>;
}

pub trait Audit {
    fn logins(&self) -> impl std::future::Future<Output = Result<()>> + Send;
}

#[async_trait]
pub trait Feed {
    async fn cursor(&self) -> Result<()>;
    async fn events(&self, from: u64) -> Result<()>;
}

/// Follows a feed that it was given.
pub struct Worker {
    feed: Box<dyn Feed>,
}

impl Worker {
    pub fn new(feed: Box<dyn Feed>) -> Self {
        Self { feed }
    }

    pub async fn run(&self) -> Result<()> {
        self.feed.events(7).await
    }
}
