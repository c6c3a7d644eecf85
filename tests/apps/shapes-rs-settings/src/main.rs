mod settings;

use std::env;

use clap::Parser;
use reqwest::blocking::Client;

use settings::{host, notes_path, plain, Arguments, Settings};

fn main() -> anyhow::Result<()> {
    dotenvy::dotenv().ok();
    let http = Client::new();
    let arguments = Arguments::parse();
    let base = format!("https://{}.egnyte.com", arguments.domain);
    http.get(format!("{base}{}", arguments.links)).send()?; //~ GET /pubapi/v1/links
    http.get(format!("{base}{}", &arguments.groups)).send()?; //~ GET /pubapi/v2/groups

    let settings = Settings::load("config/default.toml")?;
    http.get(format!("{}{}", settings.egnyte.base_url, settings.egnyte.search)).send()?; //~ GET /pubapi/v1/search
    http.get(settings.egnyte.events()).send()?; //~ GET /pubapi/v2/events/cursor

    let plain = plain();
    http.get(plain.host + &plain.users).send()?; //~ GET /pubapi/v2/users
    http.get(host() + "/pubapi/v1/userinfo").send()?; //~ GET /pubapi/v1/userinfo
    http.get(format!("{}{}", host(), notes_path())).send()?; //~ GET /pubapi/v1/notes
    let root = match env::var("EGNYTE_ROOT") {
        Ok(root) => root,
        Err(_) => "Shared".to_string(),
    };
    let api = env::var("EGNYTE_API").unwrap_or(String::from("https://acme.egnyte.com/pubapi"));
    http.get(format!("{api}/v1/fs/{root}")).send()?; //~ GET /pubapi/v1/fs/{path}
    Ok(())
}
