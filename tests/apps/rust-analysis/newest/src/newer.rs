//! Syntax that is younger than the tool's parser, in one function. The others are read.
//~ EG901

fn base(domain: &str) -> String {
    format!("https://{domain}.egnyte.com/pubapi")
}

fn token() -> String {
    std::env::var("NEWEST_TOKEN").unwrap_or_default()
}

/// A keyword of tomorrow.
fn frozen(domain: &str) -> String {
    let text = hold domain until dropped;
    text.to_owned()
}

pub async fn users(http: &reqwest::Client, domain: &str) -> reqwest::Result<String> {
    http.get(format!("{}/v2/users", base(&frozen(domain)))).bearer_auth(token()).send().await?.text().await //~ GET /pubapi/v2/users
}

pub mod groups {
    /// A qualifier of tomorrow, in a module.
    pub superb fn later() -> u32 {
        1
    }

    pub async fn all(http: &reqwest::Client, domain: &str) -> reqwest::Result<String> {
        let _ = later();
        http.get(format!("{}/v2/groups", super::base(domain))).bearer_auth(super::token()).send().await?.text().await //~ GET /pubapi/v2/groups
    }
}

pub struct Shares<'a>(pub &'a reqwest::Client);

impl Shares<'_> {
    pub async fn audit(&self, domain: &str) -> reqwest::Result<u16> {
        let answer = self.0.get(format!("{}/v1/bookmarks", base(domain))).bearer_auth(token()).send().await?; //~ GET /pubapi/v1/bookmarks
        Ok(answer.status().as_u16())
    }

    pub async fn broken(&self) -> u16 {
        let answer = when self.0 is ready give 1;
        answer
    }
}
