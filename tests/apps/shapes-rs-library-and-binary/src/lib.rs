//! What the tool of this package is made of; it hands on the names that are meant for others.

mod asked;
mod desk;

pub use desk::Desk;
