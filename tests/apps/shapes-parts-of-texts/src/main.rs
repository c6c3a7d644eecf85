//! Requests that describe themselves: a trait sends what whoever implements it says of itself.

use std::marker::PhantomData;

use reqwest::{Client, Method, RequestBuilder};

pub trait Described {
    fn url(&self) -> &str;
    fn method(&self) -> Method;
}

pub trait Sent<T>: Described {
    fn request(&self) -> RequestBuilder {
        let token = std::env::var("HARBOUR_TOKEN").unwrap_or_default();
        Client::new().request(self.method(), self.url()).bearer_auth(token)
    }

    async fn text(&self) -> reqwest::Result<String> {
        self.request().send().await?.text().await
    }
}

pub struct Link;
pub struct Group;

pub struct Ask<T> {
    method: Method,
    url: String,
    of: PhantomData<T>,
}

impl<T> Ask<T> {
    pub fn new<S: Into<String>>(url: S) -> Self {
        Self { method: Method::GET, url: url.into(), of: PhantomData }
    }
}

impl<T> Described for Ask<T> {
    fn url(&self) -> &str {
        &self.url[..]
    }

    fn method(&self) -> Method {
        self.method.clone()
    }
}

impl Sent<Link> for Ask<Link> {}
impl Sent<Group> for Ask<Group> {}

async fn below(path: &str) -> reqwest::Result<String> {
    let url = format!("https://harbour.egnyte.com/{}", &path[1..]);
    Ask::<Group>::new(url).text().await
}

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    let links = Ask::<Link>::new("https://harbour.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links
    println!("{}", links.text().await?);
    println!("{}", below("/pubapi/v2/groups").await?); //~ GET /pubapi/v2/groups
    Ok(())
}
