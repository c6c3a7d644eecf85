//! Mirrors a local folder to Egnyte.

mod api;
mod session;
mod sync;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

use api::Api;

#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// Your domain: `acme` of acme.egnyte.com.
    #[arg(long, env = "EGNYTE_DOMAIN", global = true, default_value = "")]
    domain: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Sign in and keep the token in the system's keychain.
    Login { user: String },
    /// Copy what changed.
    Push {
        local: PathBuf,
        remote: String,
        #[arg(long)]
        prune: bool,
    },
    /// Who am I?
    Whoami,
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    match cli.command {
        Command::Login { user } => session::login(&cli.domain, &user),
        Command::Push { local, remote, prune } => {
            let api = Api::new(&cli.domain, session::token(&cli.domain)?);
            let report = sync::push(&api, &local, &remote, prune)?;
            println!("{} copied, {} removed", report.copied, report.removed);
            Ok(())
        }
        Command::Whoami => {
            let api = Api::new(&cli.domain, session::token(&cli.domain)?);
            println!("{}", api.whoami()?);
            Ok(())
        }
    }
}
