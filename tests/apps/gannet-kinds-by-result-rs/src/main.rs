use std::collections::HashMap;

use reqwest::{Client, Method, StatusCode};
use serde::de::DeserializeOwned;

pub mod kinds;
pub use kinds::*;

const API: &str = "https://gannet.egnyte.com/pubapi/v2"; //~ EG501:note

pub enum Failure {
    SignIn,
    Throttled,
    Other(reqwest::Error),
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        Failure::Other(error)
    }
}

struct Wire {
    /// Where what is asked for is found, if not at the usual place.
    elsewhere: HashMap<String, String>,
    http: Client,
    token: String,
}

impl Wire {
    async fn ask<T: DeserializeOwned>(&self, method: Method, path: &str) -> Result<T, Failure> {
        let place = self.elsewhere.get(path).map_or(API, String::as_str);
        let answer = self.http.request(method, format!("{place}/{path}")).bearer_auth(&self.token).send().await?;
        match answer.status() {
            StatusCode::UNAUTHORIZED => Err(Failure::SignIn),
            StatusCode::TOO_MANY_REQUESTS => Err(Failure::Throttled),
            _ => Ok(answer.json().await?),
        }
    }
}

pub struct Gannet {
    wire: Wire,
}

impl Gannet {
    pub fn new(token: &str) -> Self {
        Self { wire: Wire { elsewhere: HashMap::new(), http: Client::new(), token: token.to_string() } }
    }

    pub async fn groups(&self) -> Result<Vec<Group>, Failure> {
        self.list().await //~ GET /pubapi/v2/groups handles=specific
    }

    pub async fn user(&self, id: &str) -> Result<User, Failure> {
        self.get(id).await //~ GET /pubapi/v2/users/{user_id} handles=specific
    }

    pub async fn count(&self) -> Result<usize, Failure> {
        let links: Vec<Link> = self.list().await?; //~ GET /pubapi/v2/links handles=specific
        let users = self.list::<User>().await?; //~ GET /pubapi/v2/users handles=specific
        Ok(links.len() + users.len())
    }

    async fn get<T: Listed + DeserializeOwned>(&self, id: &str) -> Result<T, Failure> {
        self.wire.ask::<T>(Method::GET, &format!("{}/{}", T::PATH, id)).await
    }

    async fn list<T: Listed + DeserializeOwned>(&self) -> Result<Vec<T>, Failure> {
        self.wire.ask::<Vec<T>>(Method::GET, T::PATH).await
    }
}

#[tokio::main]
async fn main() {
    let gannet = Gannet::new(&std::env::var("FILES_TOKEN").unwrap());
    if let Ok(groups) = gannet.groups().await {
        println!("{} groups, {:?}", groups.len(), gannet.count().await.ok());
        for group in groups {
            let _ = gannet.user(&group.id).await;
        }
    }
}
