//! What developers of the tool run.

mod generate;
mod rust_literal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What developers of egnyte-lint run")]
struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Turn the YAML files of rules/ into the tables that are compiled in
    Generate(generate::Args),
}

fn main() -> ExitCode {
    match Args::parse().task {
        Task::Generate(args) => generate::run(&args),
    }
}
