use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
macro_rules! links {
    () => {};
}

#[egnyte_scopes(link)]
links!();

fn main() {}
