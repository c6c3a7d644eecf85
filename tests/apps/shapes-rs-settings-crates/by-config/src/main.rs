mod settings;

use anyhow::Result;
use reqwest::blocking::Client;

use settings::{raw, Settings};

fn main() -> Result<()> {
    let http = Client::new();
    let settings = Settings::new()?;
    http.get(format!("{}{}", settings.egnyte.host, settings.egnyte.links)).send()?; //~ GET /pubapi/v1/links
    let events = settings.egnyte.events.unwrap_or_else(|| "/pubapi/v2/events/cursor".to_owned());
    http.get(format!("{}{events}", settings.egnyte.host)).send()?; //~ GET /pubapi/v2/events/cursor

    let raw = raw()?;
    let host = raw.get_string("egnyte.host")?;
    let audit: String = raw.get("audit.path")?;
    http.post(host.clone() + &audit).send()?; //~ POST /pubapi/v1/audit/logins
    let notes = raw.get_string("notes.path").unwrap_or_else(|_| "/pubapi/v1/notes".into());
    http.get(format!("{host}{notes}")).send()?; //~ GET /pubapi/v1/notes
    Ok(())
}
