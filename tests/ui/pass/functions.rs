use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
fn free(domain: &str) -> String {
    format!("https://{domain}.egnyte.com/pubapi/v1/fs/Shared")
}

#[egnyte_scopes("Egnyte.link")]
pub(crate) async fn waiting<T: AsRef<str>>(id: T) -> String
where
    T: Clone,
{
    format!("/pubapi/v1/links/{}", id.as_ref())
}

#[egnyte_scopes(audit)]
unsafe fn trusted() -> &'static str {
    "/pubapi/v1/audit/logins"
}

#[egnyte_scopes(user)]
pub extern "C" fn exported() -> usize {
    "/pubapi/v2/users".len()
}

#[egnyte_scopes(group)]
const unsafe extern "C" fn all_words() -> &'static str {
    "/pubapi/v2/groups"
}

#[egnyte_scopes]
const fn without_a_list<const N: usize>() -> [u8; N] {
    [0; N]
}

fn main() {
    assert!(free("acme").starts_with("https://acme"));
    drop(waiting("1"));
    assert_eq!(unsafe { trusted() }, "/pubapi/v1/audit/logins");
    assert_eq!(exported(), 16);
    assert!(!unsafe { all_words() }.is_empty());
    assert_eq!(without_a_list::<2>(), [0, 0]);
}
