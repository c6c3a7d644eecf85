mod error;
mod folders;
pub mod http;

pub use error::Error;
pub use http::Session;

use async_trait::async_trait;
use serde_json::Value;

#[async_trait]
pub trait Archive: Send + Sync {
    async fn folder(&self, path: &str) -> Result<Value, Error>;
}
