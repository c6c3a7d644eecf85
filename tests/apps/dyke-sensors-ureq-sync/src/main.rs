use anyhow::{bail, Result};
use clap::{Parser, Subcommand};
use std::fmt;

#[derive(Parser)]
struct Args {
    #[arg(long, env = "EGNYTE_TOKEN")]
    token: String,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Readings { dyke: String },
    Weather { place: String },
}

enum Site {
    Archive,
    Weather,
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Site::Archive => "http://waterboard.egnyte.com", //~ EG502; EG501
            Site::Weather => "http://weather.example.com",
        })
    }
}

fn get(site: Site, path: &str, token: &str) -> Result<serde_json::Value> {
    let url = format!("{site}{path}");
    match ureq::get(&url).set("Authorization", &format!("Bearer {token}")).call() {
        Ok(answer) => Ok(answer.into_json()?),
        Err(ureq::Error::Status(401, _)) => bail!("the token is no longer valid"),
        Err(e) => Err(e.into()),
    }
}

fn main() -> Result<()> {
    let args = Args::parse();
    let json = match args.what {
        What::Readings { dyke } => get(Site::Archive, &format!("/pubapi/v1/fs/Shared/Dykes/{dyke}"), &args.token)?, //~ GET /pubapi/v1/fs/{path} handles=specific
        What::Weather { place } => get(Site::Weather, &format!("/pubapi/v1/fs/{place}"), "")?,
    };
    println!("{json}");
    Ok(())
}
