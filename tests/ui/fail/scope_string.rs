use egnyte_scopes::scope_string;

const UNKNOWN: &str = scope_string!(filesytem, "egnyte.link");
const NONE: &str = scope_string!();

fn main() {
    println!("{UNKNOWN}{NONE}{}", scope_string!(link, link));
}
