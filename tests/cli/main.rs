//! What a user sees: rendered reports, errors, help, and the exit status of the real binary.

mod bad_input;
mod binary;
mod command;
mod config;
mod hostile;
mod options;
mod readme;
mod sample;
mod schema;
mod scopes;
mod terminal;
