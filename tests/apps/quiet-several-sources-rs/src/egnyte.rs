pub struct Shelf {
    pub domain: String,
    pub token: String,
}

impl Shelf {
    pub fn names(&self, folder: &str) -> Result<String, String> {
        log::debug!("reading {folder} of {}", self.domain);
        let url = format!("https://{}.egnyte.com/pubapi/v1/fs/{folder}", self.domain);
        match ureq::get(&url).set("Authorization", &format!("Bearer {}", self.token)).call() { //~ GET /pubapi/v1/fs/{path} handles=specific
            Ok(answer) => answer.into_string().map_err(|e| e.to_string()),
            Err(ureq::Error::Status(401, _)) => Err("sign in to Egnyte again".into()),
            Err(ureq::Error::Status(429, answer)) => Err(format!("busy, again in {:?} s", answer.header("Retry-After"))),
            Err(other) => Err(other.to_string()),
        }
    }
}
