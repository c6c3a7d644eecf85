use eyre::Result;
use serde::Deserialize;

use crate::client::EgnyteClient;

#[derive(Deserialize)]
struct Latest {
    latest_event_id: u64,
}

#[derive(Deserialize)]
struct Page {
    latest_id: u64,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Debug, Deserialize)]
pub struct Event {
    pub action: String,
    #[serde(rename = "data.target_path")]
    pub path: String,
}

pub struct Cursor(u64);

impl Cursor {
    pub async fn latest(client: &EgnyteClient) -> Result<Self> {
        let latest: Latest = client.get_json(2, "events/cursor", &[]).await?; //~ GET /pubapi/v2/events/cursor handles=specific
        Ok(Cursor(latest.latest_event_id))
    }

    pub async fn advance(&mut self, client: &EgnyteClient) -> Result<Vec<Event>> {
        let query = [("id", self.0.to_string()), ("count", "100".to_owned())];
        let page: Page = client.get_json(2, "events", &query).await?; //~ GET /pubapi/v2/events handles=specific
        self.0 = page.latest_id;
        Ok(page.events)
    }
}
