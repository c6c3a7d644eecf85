//! What developers of the tool run.

#[cfg(feature = "analyzer")]
#[path = "../../benches/mod.rs"]
mod bench;
mod binary;
mod ecosystem;
mod generate;
mod libraries;
mod pages;
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
    /// Turn the YAML files of rules/ into the tables that are compiled in and the pages of docs/rules/
    Generate(generate::Args),
    /// Analyse every folder of a folder of real code, and show what changed since a saved run
    Ecosystem(ecosystem::Args),
    #[cfg(feature = "analyzer")]
    /// Time the analysis of a generated tree against a plain search of it
    Bench(bench::Args),
}

fn main() -> ExitCode {
    match Args::parse().task {
        Task::Generate(args) => generate::run(&args),
        Task::Ecosystem(args) => ecosystem::run(&args),
        #[cfg(feature = "analyzer")]
        Task::Bench(args) => bench::run(&args),
    }
}
