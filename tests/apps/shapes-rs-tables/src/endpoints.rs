use std::collections::HashMap;

use lazy_static::lazy_static;
use reqwest::Method;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Endpoint {
    Search,
    Users,
    Bookmarks,
}

impl Endpoint {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Search => "/pubapi/v1/search",
            Self::Users => "/pubapi/v2/users",
            Self::Bookmarks => "/pubapi/v1/bookmarks",
        }
    }
}

impl From<Endpoint> for String {
    fn from(endpoint: Endpoint) -> String {
        endpoint.as_str().to_string()
    }
}

impl AsRef<str> for Endpoint {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

#[derive(strum::AsRefStr, strum::IntoStaticStr)]
pub enum Legacy {
    #[strum(serialize = "/pubapi/v1/events/cursor")]
    Cursor,
    #[strum(serialize = "/pubapi/v1/events")]
    Events,
}

pub struct Route {
    pub method: Method,
    pub path: &'static str,
}

pub struct Routes {
    pub list_links: Route,
    pub make_link: Route,
}

pub const ROUTES: Routes = Routes {
    list_links: Route { method: Method::GET, path: "/pubapi/v1/links" },
    make_link: Route { method: Method::POST, path: "/pubapi/v1/links" },
};

pub const REPORTS: [(&str, &str); 2] = [("logins", "/pubapi/v1/audit/logins"), ("files", "/pubapi/v1/audit/files")];

pub static FIXED: phf::Map<&'static str, &'static str> = phf::phf_map! {
    "notes" => "/pubapi/v1/notes",
    "trash" => "/pubapi/v1/fs/trash",
};

lazy_static! {
    pub static ref BY_NAME: HashMap<&'static str, &'static str> = {
        let mut map = HashMap::new();
        map.insert("groups", "/pubapi/v2/groups");
        map.insert("me", "/pubapi/v1/userinfo");
        map
    };
}
