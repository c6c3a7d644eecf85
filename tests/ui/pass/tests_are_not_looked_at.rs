use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
mod files {
    pub fn list() -> &'static str {
        "/pubapi/v1/fs/Shared"
    }

    #[cfg(test)]
    fn fixture() -> &'static str {
        "/pubapi/v1/links"
    }

    #[cfg(any(test, feature = "mock"))]
    mod mock {
        pub const LINKS: &str = "/pubapi/v1/links";
    }

    #[cfg(test)]
    const TABLE: [&str; 1] = { ["/pubapi/v1/links"] };

    #[test]
    fn lists() {
        assert_eq!(super::get("/pubapi/v1/links"), list());
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn links() {
            super::super::get("https://acme.egnyte.com/pubapi/v1/links");
        }
    }
}

fn main() {
    assert!(!files::list().is_empty());
}
