//! Addresses that people open, not the program.

pub const HELP: &str = "https://developers.egnyte.com/docs/read/Getting_Started";
/// `https://acme.egnyte.com/pubapi/v1/fs` is documented at [`HELP`].
pub const API_NAME: &str = "Egnyte Public API";

pub fn folder(domain: &str, path: &str) -> String {
    format!("https://{domain}.egnyte.com/app/index.do#storage/files/1{path}")
}

pub fn sign_in(domain: &str) -> String {
    let mut text = String::new();
    text.push_str("https://");
    text.push_str(domain);
    text += ".egnyte.com/login";
    text
}
