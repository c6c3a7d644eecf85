//! ureq makes errors of refusals, and these are dropped.

fn bookmarks(domain: &str, token: &str) -> String {
    ureq::get(format!("https://{domain}.egnyte.com/pubapi/v1/bookmarks")) //~ GET /pubapi/v1/bookmarks handles=none; EG401; EG403
        .header("Authorization", format!("Bearer {token}"))
        .call()
        .ok()
        .and_then(|mut answer| answer.body_mut().read_to_string().ok())
        .unwrap_or_default()
}

fn main() {
    let (domain, token) = (std::env::var("SITE_DOMAIN").unwrap_or_default(), std::env::var("SITE_TOKEN").unwrap_or_default());
    println!("{}", bookmarks(&domain, &token));
}
