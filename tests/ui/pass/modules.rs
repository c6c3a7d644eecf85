#[egnyte_scopes::egnyte_scopes(filesystem)]
pub mod files {
    #![allow(dead_code)]

    pub mod content {
        pub const UPLOAD: &str = "/pubapi/v1/fs-content/";
    }

    #[egnyte_scopes::egnyte_scopes(bookmark)]
    pub mod bookmarks {
        pub fn all() -> &'static str {
            "/pubapi/v1/bookmarks"
        }
    }
}

fn main() {
    assert!(files::content::UPLOAD.starts_with('/'));
    assert!(files::bookmarks::all().ends_with("bookmarks"));
}
