//! Where each of our products asks for its scopes.

use url::Url;

/// The reader: one name without its capital, one that does not exist.
pub fn reader(domain: &str, id: &str, state: &str) -> Result<Url, url::ParseError> {
    Url::parse_with_params(
        &format!("https://{domain}.egnyte.com/puboauth/token"),
        &[
            ("client_id", id),
            ("redirect_uri", "https://reader.example.com/back"),
            ("response_type", "code"),
            ("state", state),
            ("scope", "egnyte.filesystem Egnyte.lnk"), //~ EG104; EG104
        ],
    )
}

/// The writer: joined with commas.
pub fn writer(domain: &str, id: &str, state: &str) -> Result<Url, url::ParseError> {
    let scopes = ["Egnyte.filesystem", "Egnyte.link"].join(","); //~ EG105; EG109
    Url::parse_with_params(
        &format!("https://{domain}.egnyte.com/puboauth/token"),
        &[("client_id", id), ("redirect_uri", "https://reader.example.com/back"), ("response_type", "code"), ("state", state), ("scope", &scopes)],
    )
}

/// The archive: one name twice, and one that may be newer than this tool.
pub fn archive(domain: &str, id: &str, state: &str) -> Result<Url, url::ParseError> {
    let mut url = Url::parse(&format!("https://{domain}.egnyte.com/puboauth/token"))?;
    url.query_pairs_mut()
        .append_pair("client_id", id)
        .append_pair("redirect_uri", "https://reader.example.com/back")
        .append_pair("response_type", "code")
        .append_pair("state", state)
        .append_pair("scope", "Egnyte.filesystem Egnyte.filesystem Egnyte.link Egnyte.hologram"); //~ EG106; EG104:warning; EG109
    Ok(url)
}
