use url::Url;

/// What the key may do.
#[derive(Clone, Copy, Default)]
pub struct Wishes {
    links: bool,
    users: bool,
}

impl Wishes {
    pub fn links(mut self, yes: bool) -> Self {
        self.links = yes;
        self
    }

    pub fn users(mut self, yes: bool) -> Self {
        self.users = yes;
        self
    }

    fn text(self) -> String {
        format!("Egnyte.filesystem{}{}", if self.links { " Egnyte.link" } else { "" }, if self.users { " Egnyte.user" } else { "" })
    }
}

pub fn sign_in(domain: &str, key: &str, state: &str, wishes: Wishes) -> Url {
    let mut url = Url::parse(&format!("https://{domain}.egnyte.com/puboauth/token")).expect("a domain");
    url.query_pairs_mut()
        .append_pair("client_id", key)
        .append_pair("redirect_uri", "https://granary.example/done")
        .append_pair("scope", &wishes.text())
        .append_pair("state", state)
        .append_pair("response_type", "code");
    url
}
