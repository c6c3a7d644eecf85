#[derive(Clone, Debug)]
pub struct Config {
    pub egnyte_domain: String,
    pub client_id: String,
    pub client_secret: String,
    pub service_user: String,
    pub service_password: String,
}

impl Config {
    pub fn from_env() -> Self {
        let var = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name} must be set"));
        Self {
            egnyte_domain: var("EGNYTE_DOMAIN"),
            client_id: var("EGNYTE_CLIENT_ID"),
            client_secret: var("EGNYTE_CLIENT_SECRET"),
            service_user: var("EGNYTE_USER"),
            service_password: var("EGNYTE_PASSWORD"),
        }
    }

    pub fn base(&self) -> String {
        format!("https://{}.egnyte.com", self.egnyte_domain)
    }
}
