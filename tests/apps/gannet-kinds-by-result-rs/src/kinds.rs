mod listed {
    use super::{Group, Link, User};

    pub trait Listed {
        const PATH: &'static str;
    }

    impl Listed for Group {
        const PATH: &'static str = "groups";
    }

    impl Listed for Link {
        const PATH: &'static str = "links";
    }

    impl Listed for User {
        const PATH: &'static str = "users";
    }
}

pub use listed::Listed;

#[derive(serde::Deserialize)]
pub struct Group {
    pub id: String,
}

#[derive(serde::Deserialize)]
pub struct Link {
    pub id: String,
}

#[derive(serde::Deserialize)]
pub struct User {
    pub id: String,
}
