mod egnyte;

use clap::{Parser, Subcommand};
use egnyte::{EgnyteClient, EgnyteError};

#[derive(Parser)]
struct Cli {
    #[arg(long, env = "EGNYTE_DOMAIN")]
    domain: String,
    #[arg(long, env = "EGNYTE_TOKEN", hide_env_values = true)]
    token: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    List { folder: String },
    Whoami,
}

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt::init();
    let cli = Cli::parse();
    if let Err(error) = run(cli).await {
        tracing::error!("{error}");
        std::process::exit(1);
    }
}

async fn run(cli: Cli) -> Result<(), EgnyteError> {
    let client = EgnyteClient::new(&cli.domain, &cli.token)?;
    match cli.command {
        Command::List { folder } => {
            for file in client.list(&folder).await?.files {
                println!("{}", file.name);
            }
        }
        Command::Whoami => println!("{}", client.me().await?.username),
    }
    Ok(())
}
