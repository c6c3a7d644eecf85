extern crate reqwest;
extern crate serde_json;

pub mod api;
mod client;
mod problem;

pub use client::Client;
pub use problem::Problem;
