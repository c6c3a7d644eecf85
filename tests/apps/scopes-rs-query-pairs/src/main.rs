//! A command-line app that opens the sign-in page; what a page of the app does with the answer is elsewhere.

use std::collections::HashMap;

use url::Url;

fn address(domain: &str, params: &HashMap<&str, &str>) -> String {
    let mut url = Url::parse(&format!("https://{domain}.egnyte.com/puboauth/token")).expect("an address");
    for (key, value) in params {
        url.query_pairs_mut().append_pair(key, value);
    }
    url.to_string()
}

fn open_login_page(domain: &str, client_id: &str, redirect_uri: &str) {
    let state = uuid::Uuid::new_v4().to_string();
    let mut params = HashMap::new();
    params.insert("client_id", client_id);
    params.insert("redirect_uri", redirect_uri);
    params.insert("response_type", "code");
    params.insert("state", &state);
    webbrowser::open(&address(domain, &params)).expect("a browser"); //~ EG103
}

fn main() {
    let word = |name: &str| std::env::var(name).expect("a setting");
    open_login_page(&word("EGNYTE_DOMAIN"), &word("EGNYTE_KEY"), &word("EGNYTE_REDIRECT"));
}
