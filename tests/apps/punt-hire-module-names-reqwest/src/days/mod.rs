//! The days on which punts are hired out, each with a link to its sheet.

pub use close_day::*;
pub use open_day::*;

mod close_day;
mod open_day;
