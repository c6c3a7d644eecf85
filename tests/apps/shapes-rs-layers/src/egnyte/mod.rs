pub mod groups;
mod http;
mod transport;
pub mod users;

pub use http::{delete, get, post, Error};
