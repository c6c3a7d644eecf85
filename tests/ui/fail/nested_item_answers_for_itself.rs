use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem, link)]
mod files {
    #[super::egnyte_scopes(filesystem)]
    pub fn share() -> &'static str {
        "/pubapi/v1/links"
    }
}

fn main() {}
