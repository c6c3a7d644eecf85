use egnyte_scopes::egnyte_scopes;

#[egnyte_scopes(filesystem)]
mod files {
    pub mod links {
        pub const CREATE: &str = "/pubapi/v1/links";
    }
}

fn main() {}
