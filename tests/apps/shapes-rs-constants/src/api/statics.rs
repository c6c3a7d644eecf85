use std::sync::{LazyLock, OnceLock};

use lazy_static::lazy_static;
use once_cell::sync::Lazy;
use reqwest::blocking::Client;
use url::Url;

pub static ROOT: Lazy<String> = Lazy::new(|| {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN is not set");
    format!("https://{domain}.egnyte.com")
});

lazy_static! {
    /// Where everything hangs below.
    pub static ref API: Url = Url::parse("https://acme.egnyte.com").unwrap().join("/pubapi/").expect("a base");
    static ref CLIENT: Client = Client::builder().gzip(true).build().unwrap();
}

static BASE: OnceLock<String> = OnceLock::new();
static AGENT: LazyLock<String> = LazyLock::new(|| format!("drive/{}", env!("CARGO_PKG_VERSION")));

pub fn base() -> &'static str {
    BASE.get_or_init(|| format!("{}/pubapi", *ROOT))
}

pub fn client() -> &'static Client {
    eprintln!("{}", *AGENT);
    &CLIENT
}
