//! What the tool may do, in its own words.

pub use keel::prelude::*;

use keel::directory::{self, USERS};
use reqwest::Method;

pub trait Notes {
    fn notes(&self) -> reqwest::Result<String>;
}

/// More methods for the client of another crate.
impl Notes for keel::Client {
    fn notes(&self) -> reqwest::Result<String> {
        self.get("/pubapi/v1/notes") //~ GET /pubapi/v1/notes
    }
}

pub struct Directory<'c>(pub &'c keel::Client);

impl Directory<'_> {
    pub fn users(&self) -> reqwest::Result<String> {
        self.0.get(USERS) //~ GET /pubapi/v2/users
    }

    pub fn drop_user(&self, id: u32) -> reqwest::Result<String> {
        self.0.send(keel::Request::new(Method::DELETE, format!("{USERS}/{id}"))) //~ DELETE /pubapi/v2/users/{user_id}
    }

    pub fn groups(&self) -> reqwest::Result<String> {
        self.0.get(directory::groups()) //~ GET /pubapi/v2/groups
    }
}
