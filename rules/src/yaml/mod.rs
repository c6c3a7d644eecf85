//! The YAML files, read into the same types as the tables compiled in.

mod diagnostic;
mod read;
mod tables;

pub use diagnostic::Problem;
pub use read::{Fact, Knowledge, parse};
pub use tables::Tables;
