use crate::{Failure, Sundials};
use reqwest::Method;

/// Only those who may change links.
impl Sundials {
    pub async fn all(&self) -> Result<String, Failure> {
        self.ask(Method::GET, ["pubapi", "v1", "links"]).await //~ GET /pubapi/v1/links
    }

    pub async fn withdraw(&self, id: &str) -> Result<(), Failure> {
        self.ask(Method::DELETE, ["pubapi", "v1", "links", id]).await?; //~ DELETE /pubapi/v1/links/{link_id}
        Ok(())
    }
}
