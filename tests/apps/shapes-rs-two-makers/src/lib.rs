//! The links of a domain.

pub mod client;
pub mod links;
