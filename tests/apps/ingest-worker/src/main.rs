mod client;
mod events;
mod middleware;
mod settings;

use std::sync::Arc;
use std::time::Duration;

use eyre::Result;
use tokio::sync::mpsc;

use client::EgnyteClient;
use events::{Cursor, Event};
use settings::Settings;

#[tokio::main]
async fn main() -> Result<()> {
    tracing_subscriber::fmt::init();
    let settings = Settings::from_env()?;
    let client = Arc::new(EgnyteClient::connect(&settings)?);
    let (sender, mut receiver) = mpsc::channel::<Event>(64);

    let poller = {
        let client = Arc::clone(&client);
        tokio::spawn(async move {
            let mut cursor = Cursor::latest(&client).await?;
            let mut ticks = tokio::time::interval(Duration::from_secs(settings.interval));
            loop {
                ticks.tick().await;
                for event in cursor.advance(&client).await? {
                    sender.send(event).await.ok();
                }
            }
            #[allow(unreachable_code)]
            Ok::<(), eyre::Report>(())
        })
    };

    while let Some(event) = receiver.recv().await {
        let client = client.clone();
        tokio::spawn(async move {
            if let Err(error) = handle(&client, &event).await {
                tracing::error!(%error, path = %event.path, "event lost");
            }
        });
    }
    poller.await?
}

async fn handle(client: &EgnyteClient, event: &Event) -> Result<()> {
    match event.action.as_str() {
        "create" | "update" => {
            let bytes = client.download(&event.path).await?;
            tracing::info!(size = bytes.len(), "ingested");
            client.comment(&event.path, "ingested").await
        }
        "delete" => Ok(()),
        other => {
            tracing::debug!(other, "nothing to do");
            Ok(())
        }
    }
}
