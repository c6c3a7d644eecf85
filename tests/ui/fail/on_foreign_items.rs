use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
unsafe extern "C" {
    fn links();
}

#[egnyte_scopes(link)]
extern crate std as standard;

fn main() {}
