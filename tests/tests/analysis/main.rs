//! What holds of every analysis, whatever the app: the report keeps to its schema, the same tree gives the same bytes,
//! messages have one style, the examples of the rules' pages are true, and no file stops a run.

mod annotations;
mod connectors;
mod examples;
mod fixes;
mod formats;
mod golden;
mod languages;
mod messages;
mod mutations;
mod pages;
mod readiness;
mod reports;
mod support;
