use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
union Link {
    id: u64,
}

fn main() {}
