use axum_extra::extract::cookie::{Cookie, PrivateCookieJar, SameSite};
use serde::{Deserialize, Serialize};

const NAME: &str = "account";

#[derive(Serialize, Deserialize)]
pub struct Account {
    pub domain: String,
    pub access_token: String,
}

pub fn keep(jar: PrivateCookieJar, account: &Account) -> PrivateCookieJar {
    let sealed = serde_json::to_string(account).expect("an account is plain JSON");
    jar.add(Cookie::build((NAME, sealed)).http_only(true).secure(true).same_site(SameSite::Lax).path("/"))
}

pub fn kept(jar: &PrivateCookieJar) -> Option<Account> {
    serde_json::from_str(jar.get(NAME)?.value()).ok()
}
