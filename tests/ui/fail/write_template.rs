use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(link)]
fn folder(out: &mut String, base: &str) -> std::fmt::Result {
    use std::fmt::Write;
    write!(out, "{base}/pubapi/v2/perms/{}", "Shared")?;
    writeln!(out, "{}/pubapi/v1/bookmarks", base)
}

fn main() {}
