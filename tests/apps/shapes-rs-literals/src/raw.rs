//! Without a client value: `GET https://{domain}.egnyte.com/pubapi/v1/bookmarks` is what this does not call.

/// Lists the trash.
///
/// ```
/// let bin = reqwest::blocking::get("https://acme.egnyte.com/pubapi/v1/audit/logins");
/// ```
pub fn trash(domain: &str, token: &str) -> reqwest::Result<String> {
    let address = format!(
        "https://{host}/pubapi/v1/fs/trash?\
         offset={offset}&count={count}",
        host = format_args!("{domain}.egnyte.com"),
        offset = 0,
        count = 100,
    );
    let request = reqwest::blocking::Client::builder().build()?.get(&*address).header(reqwest::header::AUTHORIZATION, format!("Bearer {token}")); //~ GET /pubapi/v1/fs/trash
    request.send()?.text()
}
