use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Version {
    V1,
    V2,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Version::V1 => "v1",
            Version::V2 => "v2",
        })
    }
}

pub enum Resource {
    Links,
    Permissions,
    Search,
}

impl Resource {
    /// Permissions, links and search moved on; the second version is the one to ask.
    pub const fn version(&self) -> Version {
        match self {
            Resource::Permissions | Resource::Links | Resource::Search => Version::V2,
        }
    }

    pub const fn segment(&self) -> &'static str {
        match self {
            Resource::Links => "links",
            Resource::Permissions => "perms",
            Resource::Search => "search",
        }
    }
}
