mod egnyte;
mod fileshare;

use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Args {
    #[command(subcommand)]
    source: Source,
    folder: String,
}

#[derive(Subcommand)]
enum Source {
    Egnyte {
        #[arg(long)]
        domain: String,
        #[arg(long, env = "EGNYTE_TOKEN")]
        token: String,
    },
    Fileshare {
        #[arg(long, env = "FILESHARE_TOKEN")]
        token: String,
    },
}

fn main() {
    let args = Args::parse();
    let names = match args.source {
        Source::Egnyte { domain, token } => egnyte::Shelf { domain, token }.names(&args.folder),
        Source::Fileshare { token } => fileshare::Share { token }.names(&args.folder),
    };
    println!("{names:?}");
}
