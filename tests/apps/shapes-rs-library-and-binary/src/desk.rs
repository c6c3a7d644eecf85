//! Only says what to ask for: whoever calls decides when it is sent.

use crate::asked::Asked;

pub struct Desk<'k> {
    token: &'k str,
}

impl<'k> Desk<'k> {
    pub fn with_token(token: &'k str) -> Self {
        Self { token }
    }

    pub fn links(&self) -> Asked {
        Asked::new(self.token, "https://ferry.egnyte.com/pubapi/v1/links")
    }

    pub fn groups(&self) -> Asked {
        Asked::new(self.token, "https://ferry.egnyte.com/pubapi/v2/groups")
    }

    /// Nobody asks for these.
    pub fn bookmarks(&self) -> Asked {
        Asked::new(self.token, "https://ferry.egnyte.com/pubapi/v1/bookmarks")
    }
}
