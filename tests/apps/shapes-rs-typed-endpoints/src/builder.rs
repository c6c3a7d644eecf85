use std::fmt::Display;

use anyhow::Result;
use reqwest::Method;

use crate::api::Quarry;

/// A path that grows part by part.
pub struct Call<'q> {
    quarry: &'q Quarry,
    method: Method,
    parts: Vec<String>,
}

impl<'q> Call<'q> {
    pub fn new(quarry: &'q Quarry) -> Self {
        Self { quarry, method: Method::GET, parts: Vec::new() }
    }

    pub fn post(mut self) -> Self {
        self.method = Method::POST;
        self
    }

    pub fn version(self, version: u8) -> Self {
        self.part(format!("v{version}"))
    }

    pub fn part(mut self, part: impl Display) -> Self {
        self.parts.push(part.to_string());
        self
    }

    pub async fn send(self) -> Result<()> {
        let path = self.parts.join("/");
        self.quarry.raw(self.method, &path).await
    }
}
