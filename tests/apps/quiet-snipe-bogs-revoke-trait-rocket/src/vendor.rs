use reqwest::Client;
use rocket::async_trait;

#[async_trait]
pub trait Vendor: Send + Sync {
    /// Takes the user's consent back at the vendor.
    async fn take_back(&self, token: &str) -> reqwest::Result<()>;
}

pub struct Egnyte {
    pub domain: String,
}

pub struct Local;

#[async_trait]
impl Vendor for Egnyte {
    async fn take_back(&self, token: &str) -> reqwest::Result<()> {
        let url = format!("https://{}.egnyte.com/pubapi/v1/tokens/revoke", self.domain);
        Client::new().post(url).form(&[("token", token)]).send().await.map(drop)
    }
}

#[async_trait]
impl Vendor for Local {
    async fn take_back(&self, _: &str) -> reqwest::Result<()> {
        Ok(())
    }
}

pub fn of(domain: Option<&str>) -> Box<dyn Vendor> {
    match domain {
        Some(domain) => Box::new(Egnyte { domain: domain.to_owned() }),
        None => Box::new(Local),
    }
}
