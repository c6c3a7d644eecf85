const ROOT: &str = "https://collector.egnyte.com/pubapi";

/// An address is put together piece by piece.
#[derive(Debug, Default, Clone)]
struct Address {
    version: Option<String>,
    segments: Vec<String>,
}

impl Address {
    fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    fn segment(mut self, segment: &str) -> Self {
        self.segments.push(segment.to_owned());
        self
    }

    fn build(self) -> String {
        format!("{ROOT}/{}/{}", self.version.unwrap_or_else(|| "v1".into()), self.segments.join("/"))
    }
}

async fn get(url: String) -> reqwest::Result<reqwest::Response> {
    reqwest::get(url).await
}

async fn collect(ids: Vec<String>, one: Option<String>) -> reqwest::Result<()> {
    for url in ids.iter().map(|id| format!("{ROOT}/v1/notes/{id}")) {
        get(url).await?; //~ GET /pubapi/v1/notes/{note_id}
    }
    let tasks: Vec<String> = ids.iter().filter(|id| !id.is_empty()).map(|id| format!("{ROOT}/v1/tasks/{id}")).collect();
    for url in &tasks {
        get(url.clone()).await?; //~ GET /pubapi/v1/tasks/{task_id}
    }
    if let Some(url) = one.as_ref().map(|id| format!("{ROOT}/v1/links/{id}")) {
        get(url).await?; //~ GET /pubapi/v1/links/{link_id}
    }
    for url in ids.chunks(2).flat_map(|pair| pair.iter().map(|id| format!("{ROOT}/v1/audit/jobs/{id}"))) {
        get(url).await?; //~ GET /pubapi/v1/audit/jobs/{job_id}
    }
    get(Address::default().segment("bookmarks").build()).await?; //~ GET /pubapi/v1/bookmarks
    get(Address::default().version("v2").segment("groups").build()).await?; //~ GET /pubapi/v2/groups
    Ok(())
}

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    collect(std::env::args().skip(1).collect(), std::env::args().nth(1)).await
}
