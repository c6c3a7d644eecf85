use anyhow::Result;
use bon::builder;
use derive_more::Display;
use derive_new::new;
use reqwest::Method;
use typed_builder::TypedBuilder;

#[derive(TypedBuilder)]
pub struct Fetch<'a> {
    pub path: &'a str,
    #[builder(default = Method::GET)]
    pub verb: Method,
}

#[derive(new)]
pub struct Query {
    pub words: String,
    pub count: u32,
    #[new(value = "\"/v1/search\"")]
    pub path: &'static str,
}

#[derive(Display, Default)]
#[display("/v2/events?id={from}")]
pub struct Page {
    from: u64,
}

#[derive(Display)]
pub enum Stamp {
    #[display("/v2/users")]
    Users,
}

/// A function whose arguments are given by name.
#[builder(finish_fn = call)]
pub fn make_link(host: &str, token: &str, path: &str, kind: Option<&str>) -> Result<()> {
    let body = serde_json::json!({"path": path, "type": kind.unwrap_or("file")});
    reqwest::blocking::Client::new().post(format!("{host}/pubapi/v1/links")).bearer_auth(token).json(&body).send()?; //~ POST /pubapi/v1/links
    Ok(())
}
