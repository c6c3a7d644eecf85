//! `egnyte-lint.toml`: what a partner says about an app, and what the tool shall not report in it.

mod error;
mod file;
mod tree;

pub use error::ConfigError;
pub(crate) use error::nearest;
pub use file::{Allow, AppConfig, At, Call, Declarations, FailOn, Level};
pub use tree::{Configs, LevelEntry, Levels, Promise, Promised};

/// The name of a configuration file.
pub const FILE_NAME: &str = "egnyte-lint.toml";

/// The JSON Schema of the configuration, with a line end.
#[must_use]
pub fn schema() -> String {
    let mut text = serde_json::to_string_pretty(&schemars::schema_for!(AppConfig)).expect("a schema is plain JSON");
    text.push('\n');
    text
}
