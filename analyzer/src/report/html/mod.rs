//! The report for the reviewer: one page that stands by itself, without scripts.
//!
//! Names and contents of files are hostile: the template escapes every value, and the page's policy allows nothing but its own style.

mod frame;
mod page;
mod said;
mod scopes;

use data_encoding::BASE64;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use sha2::{Digest as _, Sha256};

use crate::report::format::Input;
use page::Page;

const TEMPLATE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");

/// The report as one HTML page.
#[must_use]
pub fn render(input: &Input<'_>) -> String {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.expect("the usual delimiters are valid"));
    let policy =
        format!("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'", BASE64.encode(&Sha256::digest(STYLE)));
    let page = context! { page => Serde(Page::new(input)), style => STYLE, policy => policy };
    let mut text = environment.render_str(TEMPLATE, page).expect("the template is fixed, and every name in it is a field of the page");
    text.push('\n');
    text
}
