pub const FS: &str = "/pubapi/v1/fs";
pub const LINKS: &str = concat!("/pubapi", "/v1/links");
pub static SEARCH: &str = "/pubapi/v1/search";

pub mod v2 {
    const PREFIX: &str = "/pubapi/v2";
    pub const USERS: &str = const_format::concatcp!(PREFIX, "/users");
    pub const GROUPS: &str = const_format::formatcp!("{PREFIX}/groups");
}

pub struct Audit;

impl Audit {
    pub const LOGINS: &'static str = "/pubapi/v1/audit/logins";
    pub const FILES: &'static str = "/pubapi/v1/audit/files";
}
