//! Partner apps as fixtures: what the analysis must say of each stands in the app's own source, as marks.
//!
//! [`App::read`] reads a folder under `tests/apps/` and takes the marks out of its files, [`App::write_to`] writes the
//! app as its authors would have it (no mark left that could give a place away), and [`App::differences`] holds a
//! report against the marks.

mod app;
mod difference;
mod mark;

pub use app::App;
pub use mark::{BUILT_RULES, Call, Finding, Mark, What};
