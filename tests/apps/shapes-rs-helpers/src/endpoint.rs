pub enum Endpoint {
    UserInfo,
    User(u64),
    Events { cursor: u64 },
}

impl Endpoint {
    pub fn path(&self) -> String {
        match self {
            Endpoint::UserInfo => "/pubapi/v1/userinfo".to_owned(),
            Self::User(id) => format!("/pubapi/v2/users/{id}"),
            Self::Events { cursor } => format!("/pubapi/v2/events?id={cursor}"),
        }
    }
}
