//! Keeps the list of people.

use acme_egnyte::Client;

trait Source {
    async fn names(&self) -> reqwest::Result<Vec<String>>;
}

struct People(Client);

impl Source for People {
    #[egnyte_scopes::egnyte_scopes(user)]
    async fn names(&self) -> reqwest::Result<Vec<String>> {
        let users = self.0.users().await?;
        Ok(users["resources"].as_array().into_iter().flatten().map(|user| user["userName"].to_string()).collect())
    }
}

#[cfg_attr(not(feature = "offline"), egnyte_scopes::egnyte_scopes(group, usr))] //~ EG107 EG107:warning
async fn refresh(source: &impl Source) -> reqwest::Result<()> {
    for name in source.names().await? {
        println!("{name}");
    }
    Ok(())
}

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN").unwrap_or_default();
    let token = std::env::var("EGNYTE_TOKEN").unwrap_or_default();
    refresh(&People(Client::new(&domain, &token))).await
}
