use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
use std::fmt;

fn main() {}
