use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes()]
async fn waiting() -> &'static str {
    "/pubapi/v1/links"
}

#[egnyte_scopes()]
unsafe fn trusted() -> &'static str {
    "/pubapi/v1/links"
}

#[egnyte_scopes()]
extern "C" fn exported() -> usize {
    "/pubapi/v1/links".len()
}

#[egnyte_scopes()]
fn generic<T: From<&'static str>>() -> T {
    "/pubapi/v1/links".into()
}

#[egnyte_scopes()]
fn inside() -> impl Fn() -> String {
    || async_free(|| vec![String::from("/pubapi/v1/links")])
}

fn async_free(made: impl Fn() -> Vec<String>) -> String {
    made().concat()
}

fn main() {}
