use std::collections::BTreeSet;

use oauth2::basic::BasicClient;
use oauth2::{AuthType, AuthUrl, ClientId, ClientSecret, RedirectUrl, Scope, TokenUrl};

const BASIC: [&str; 1] = ["Egnyte.filesystem"];
const SHARING: [&str; 2] = ["Egnyte.filesystem", "Egnyte.link"];

#[derive(Clone)]
pub struct Tenant {
    pub domain: String,
    pub sharing: bool,
}

impl Tenant {
    pub fn scopes(&self) -> impl Iterator<Item = Scope> {
        let mut wanted: BTreeSet<&str> = BASIC.into_iter().collect();
        if self.sharing {
            wanted.extend(SHARING);
        }
        wanted.into_iter().map(|name| Scope::new(name.to_string()))
    }

    pub fn client(&self) -> BasicClient {
        let token = format!("https://{}.egnyte.com/puboauth/token", self.domain);
        BasicClient::new(
            ClientId::new(std::env::var("EGNYTE_KEY").unwrap()),
            Some(ClientSecret::new(std::env::var("EGNYTE_SECRET").unwrap())),
            AuthUrl::new(token.clone()).unwrap(),
            Some(TokenUrl::new(token).unwrap()),
        )
        .set_auth_type(AuthType::RequestBody)
        .set_redirect_uri(RedirectUrl::new("https://hall.example.com/back".to_string()).unwrap())
    }
}
