//! The YAML files, read into the same types as the tables compiled in.

mod diagnostic;
mod read;
mod spans;
mod tables;
mod validate;

pub use diagnostic::Problem;
pub use read::{Fact, Knowledge, parse};
pub use tables::Tables;
pub use validate::validate;
