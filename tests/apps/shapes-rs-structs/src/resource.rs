use anyhow::Result;
use async_trait::async_trait;
use serde_json::Value;

use crate::client::Egnyte;

/// What a resource of the API has in common: all but the path.
#[async_trait]
pub trait Resource {
    const PATH: &'static str;

    fn egnyte(&self) -> &Egnyte;

    fn version(&self) -> &'static str {
        "v2"
    }

    async fn all(&self) -> Result<Value> {
        self.egnyte().fetch(&format!("/{}/{}", self.version(), Self::PATH)).await
    }

    async fn one(&self, id: &str) -> Result<Value> {
        let path = format!("/{}/{}/{id}", self.version(), Self::PATH);
        self.egnyte().fetch(&path).await
    }
}

pub struct Users(pub Egnyte);
pub struct Bookmarks {
    pub egnyte: Egnyte,
}

impl Resource for Users {
    const PATH: &'static str = "users";

    fn egnyte(&self) -> &Egnyte {
        &self.0
    }
}

#[async_trait]
impl Resource for Bookmarks {
    const PATH: &'static str = "bookmarks";

    fn egnyte(&self) -> &Egnyte {
        &self.egnyte
    }

    fn version(&self) -> &'static str {
        "v1"
    }
}

/// Written once for every resource.
pub async fn report<R: Resource>(resource: &R) -> Result<Value> {
    resource.all().await
}

pub async fn first(resource: Box<dyn Lookup>) -> Result<Value> {
    resource.lookup("1").await
}

#[async_trait]
pub trait Lookup {
    async fn lookup(&self, id: &str) -> Result<Value>;
}

pub struct Groups<'a> {
    pub client: &'a Egnyte,
}

#[async_trait]
impl Lookup for Groups<'static> {
    async fn lookup(&self, id: &str) -> Result<Value> {
        self.client.fetch(&format!("/v2/groups/{id}")).await //~ GET /pubapi/v2/groups/{group_id}
    }
}
