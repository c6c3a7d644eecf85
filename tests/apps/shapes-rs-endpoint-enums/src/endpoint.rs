use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use reqwest::Method;

pub enum Endpoint<'a> {
    Links,
    DropLink(&'a str),
    Folder { path: &'a str },
    User(u32),
}

impl Endpoint<'_> {
    pub fn method(&self) -> Method {
        match self {
            Self::DropLink(_) => Method::DELETE,
            Self::Links | Self::Folder { .. } | Self::User(_) => Method::GET,
        }
    }

    fn path(&self) -> Cow<'static, str> {
        match self {
            Endpoint::Links => Cow::Borrowed("/v1/links"),
            Endpoint::DropLink(id) => format!("/v1/links/{id}").into(),
            Endpoint::Folder { path } => Cow::Owned(format!("/v1/fs/{path}")),
            Endpoint::User(id) => Cow::from(format!("/v2/users/{id}")),
        }
    }

    pub fn url(&self, domain: &str) -> String {
        format!("https://{domain}.egnyte.com/pubapi{}", self.path())
    }
}

pub enum Family {
    Groups,
    Events { cursor: u64 },
}

impl Display for Family {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("/pubapi")?;
        match self {
            Self::Groups => f.write_str("/v2/groups"),
            Self::Events { cursor } => write!(f, "/v2/events?id={cursor}"),
        }
    }
}

#[derive(strum::Display, strum::EnumString)]
pub enum Api {
    #[strum(to_string = "/pubapi/v1/bookmarks")]
    Bookmarks,
    #[strum(serialize = "/pubapi/v1/userinfo")]
    Userinfo,
}

pub enum Operation {
    Upload { name: String },
    Note,
}

impl Operation {
    pub fn parts(self) -> (Method, String) {
        match self {
            Self::Upload { name } => (Method::POST, format!("/pubapi/v1/fs-content/Shared/{name}")),
            Self::Note => (Method::POST, String::from("/pubapi/v1/notes")),
        }
    }
}

#[derive(Clone, Copy)]
pub enum Audit {
    Logins,
    Files,
}

impl Audit {
    pub const fn path(self) -> &'static str {
        use Audit::{Files, Logins};
        match self {
            Logins => "/pubapi/v1/audit/logins",
            Files => "/pubapi/v1/audit/files",
        }
    }
}
