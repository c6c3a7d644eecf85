//! A crate as strict as a partner's may be: whatever the attribute adds raises no lint.
#![deny(warnings, missing_docs, unused_doc_comments, unreachable_pub, clippy::all, clippy::pedantic)]

use egnyte_scopes::{egnyte_scopes, scope_string};

/// What the token request asks for.
pub const SCOPES: &str = scope_string!(filesystem, link, "Egnyte.audit");

/// The path of shared links.
#[egnyte_scopes(link)]
pub const LINKS: &str = "/pubapi/v1/links";

/// A client of one Egnyte domain.
#[egnyte_scopes(filesystem, link)]
#[derive(Debug, Clone)]
pub struct Client {
    /// The domain's name.
    pub domain: String,
}

#[egnyte_scopes(filesystem)]
impl Client {
    /// Where a folder is listed.
    #[must_use]
    pub fn folder(&self, path: &str) -> String {
        format!("https://{}.egnyte.com/pubapi/v1/fs/{path}", self.domain)
    }

    /// Where links are made.
    ///
    /// # Panics
    /// Never.
    #[egnyte_scopes(link)]
    #[must_use]
    pub fn links(&self) -> String {
        format!("https://{}.egnyte.com{LINKS}", self.domain)
    }
}

/// Who can share a file.
#[egnyte_scopes(link)]
pub trait Share {
    /// Where links are made.
    #[egnyte_scopes(link)]
    fn share(&self) -> String;
}

impl Share for Client {
    #[egnyte_scopes(link)]
    fn share(&self) -> String {
        self.links()
    }
}

/// Reports of who did what.
#[egnyte_scopes(audit)]
pub mod reports {
    /// Kinds of reports.
    #[egnyte_scopes(audit)]
    #[derive(Debug, Clone, Copy)]
    pub enum Kind {
        /// Of files.
        Files,
        /// Of logins.
        Logins,
    }

    impl Kind {
        /// Where such a report is asked for.
        #[must_use]
        #[super::egnyte_scopes(audit)]
        pub const fn path(self) -> &'static str {
            match self {
                Self::Files => "/pubapi/v1/audit/files",
                Self::Logins => "/pubapi/v1/audit/logins",
            }
        }
    }

    use egnyte_scopes::egnyte_scopes;
}
