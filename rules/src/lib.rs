//! What is known of the Egnyte Public API, as data: scopes, endpoints, SDKs, OAuth flows, rules and library models.
//!
//! People edit the YAML files of `catalogue/`, `models/` and `rules/`. `cargo xtask generate` turns them into the
//! static tables of `generated/`, which is all that the tool reads at run time.

#[cfg(feature = "bootstrap")]
mod bootstrap;
pub mod catalogue;
#[cfg(not(feature = "bootstrap"))]
mod generated;
pub mod matcher;
pub mod model;
pub mod models;
pub mod oauth;
pub mod rule;
pub mod sdk;
mod tables;
#[cfg(feature = "yaml")]
pub mod yaml;

pub use tables::*;
