mod segments;

use reqwest::{Client, Response, Result};
use url::Url;

pub use segments::{Customer, Place};
use segments::{Named, Segment};

macro_rules! address {
    ($customer:expr, $($part:expr),* $(,)?) => {{
        let mut url = Url::parse(&format!("https://{}/pubapi", Named::host($customer))).unwrap();
        {
            let mut parts = url.path_segments_mut().unwrap();
            $(Segment::add_to($part, &mut parts);)*
        }
        url
    }};
}

pub struct Larder {
    http: Client,
    token: String,
    customer: Customer,
}

impl Larder {
    pub fn new(http: Client, token: String, customer: Customer) -> Self {
        Self { http, token, customer }
    }

    pub async fn links(&self) -> Result<Response> {
        self.http.get(address![&self.customer, "v2", "links"]).bearer_auth(&self.token).send().await //~ GET /pubapi/v2/links
    }

    pub async fn remove(&self, id: &str) -> Result<Response> {
        self.http.delete(address![&self.customer, "v2", "links", id]).bearer_auth(&self.token).send().await //~ DELETE /pubapi/v2/links/{link_id}
    }

    pub async fn list<'a>(&self, place: impl Into<Place<'a>>) -> Result<Response> {
        self.http.get(address![&self.customer, "v1", "fs", &place.into()]).bearer_auth(&self.token).send().await //~ GET /pubapi/v1/fs/{path}
    }

    pub async fn me(&self) -> Result<Response> {
        let mut url = Url::parse(&format!("https://{}", Customer::host(&self.customer))).unwrap();
        url.set_path("/pubapi/v1/userinfo");
        self.http.get(url).bearer_auth(&self.token).send().await //~ GET /pubapi/v1/userinfo
    }
}
