macro_rules! constants {
    ($($name:ident = $path:literal;)*) => { $(pub const $name: &str = concat!("/pubapi/", $path);)* };
}

constants! {
    LINKS = "v1/links";
    SEARCH = "v1/search";
}

pub mod admin {
    pub const USERS: &str = "/pubapi/v2/users";
    pub(crate) const GROUPS: &str = "/pubapi/v2/groups";

    pub fn groups() -> &'static str {
        GROUPS
    }
}
