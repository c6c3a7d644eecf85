use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesytem, link, link, "egnyte.user", 7)]
pub static LINKS: &str = "";

#[egnyte_scopes(filesystm)]
fn two() -> [String; 2] {
    [format!("/pubapi/v1/fs/{}", 1), format!("/pubapi/v1/links/{}", 1)]
}

fn main() {}
