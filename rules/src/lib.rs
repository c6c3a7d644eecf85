//! What is known of the Egnyte Public API, as data: scopes, endpoints, SDKs, OAuth flows, rules and library models.

pub mod model;
pub mod models;
