//! A merge that nobody finished.
//~ EG901

<<<<<<< HEAD
const PATH: &str = "v1/fs/Shared/Old";
=======
const PATH: &str = "v1/fs/Shared/New";
>>>>>>> feature/new

pub async fn links(http: &reqwest::Client) -> reqwest::Result<String> {
    let domain = std::env::var("NEWEST_DOMAIN").unwrap_or_default();
    http.get(format!("https://{domain}.egnyte.com/pubapi/v1/links")).send().await?.text().await //~ GET /pubapi/v1/links handles=none
}
