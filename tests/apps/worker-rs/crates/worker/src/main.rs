mod jobs;

use std::sync::Arc;
use std::time::Duration;

use egnyte_core::Session;

#[tokio::main]
async fn main() {
    let session = Arc::new(Session::from_env());
    loop {
        if let Err(error) = jobs::run(&session).await {
            tracing::error!(%error, "the round failed");
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}
