//! What a user sees: rendered reports, errors, help, and the exit status of the real binary.

mod above;
mod adoption;
mod bad_input;
mod baseline;
mod binary;
mod command;
mod config;
mod fix;
mod formats;
mod history;
mod hostile;
mod idle;
mod init;
mod one_file;
mod options;
mod outputs;
mod readme;
mod reviewer;
mod sample;
mod schema;
mod scopes;
mod terminal;
mod unread;
