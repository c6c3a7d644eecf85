use egnyte_scopes::egnyte_scopes as needs;

#[needs(filesystem)]
#[needs(link)]
#[cfg_attr(all(), egnyte_scopes::egnyte_scopes(audit))]
#[cfg_attr(any(), egnyte_scopes::egnyte_scopes(no_such_scope))]
fn both() -> [&'static str; 3] {
    ["/pubapi/v1/fs/Shared", "/pubapi/v1/links", "/pubapi/v1/audit/logins"]
}

fn main() {
    assert_eq!(both().len(), 3);
}
