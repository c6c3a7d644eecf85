use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
mod files {
    #[cfg(not(test))]
    pub const LINKS: &str = "/pubapi/v1/links";

    #[cfg(test)]
    pub const NONE: &str = "/pubapi/v2/users";

    pub const GROUPS: &str = "/pubapi/v2/groups";
}

fn main() {}
