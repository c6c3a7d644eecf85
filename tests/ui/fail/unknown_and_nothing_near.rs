use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes("Egnyte.teleportation")]
fn beam() {}

fn main() {}
