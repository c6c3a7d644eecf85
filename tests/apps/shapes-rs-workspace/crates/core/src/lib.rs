pub mod endpoints;
mod http;

pub use endpoints::admin as directory;
pub use http::{Client, Request};

pub mod prelude {
    pub use crate::endpoints::*;
    pub use crate::http::Client;
}
