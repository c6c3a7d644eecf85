//! What a user sees: rendered reports, errors, help, and the exit status of the real binary.

mod command;
mod config;
mod hostile;
mod readme;
mod sample;
mod schema;
mod terminal;
