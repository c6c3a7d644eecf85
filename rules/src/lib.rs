//! What is known of the Egnyte Public API, as data: scopes, endpoints, SDKs, OAuth flows, rules and library models.
//!
//! People edit the YAML files of `catalogue/`, `models/` and `rules/`. `cargo xtask generate` turns them into the
//! static tables of `generated/`, which is all that the tool reads at run time.

#[cfg(feature = "bootstrap")]
mod bootstrap;
pub mod catalogue;
pub mod declaration;
#[cfg(not(feature = "bootstrap"))]
mod generated;
pub mod matcher;
#[cfg(feature = "linter")]
pub mod model;
#[cfg(feature = "linter")]
pub mod models;
#[cfg(feature = "linter")]
pub mod oauth;
#[cfg(feature = "linter")]
pub mod operation;
#[cfg(feature = "linter")]
pub mod rule;
#[cfg(feature = "linter")]
pub mod sdk;
mod tables;
pub mod text;
#[cfg(feature = "yaml")]
pub mod yaml;

pub use tables::*;
