//! Several at once.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use anyhow::Result;
use futures::future::{join_all, BoxFuture, FutureExt};
use reqwest::Client;

fn boxed<'a>(http: &'a Client, url: String) -> Pin<Box<dyn Future<Output = reqwest::Result<String>> + Send + 'a>> {
    Box::pin(async move { http.get(url).send().await?.text().await })
}

fn deep<'a>(http: &'a Client, host: &'a str, path: &'a str, depth: u8) -> BoxFuture<'a, reqwest::Result<()>> {
    async move {
        let url = format!("{host}/pubapi/v1/fs-content/{path}");
        http.post(url).send().await?; //~ POST /pubapi/v1/fs-content/{path}
        if depth > 0 {
            deep(http, host, path, depth - 1).await?;
        }
        Ok(())
    }
    .boxed()
}

pub async fn run(host: &str) -> Result<()> {
    let http = Client::new();
    let (links, users) = tokio::try_join!(
        boxed(&http, format!("{host}/pubapi/v1/links?count=10")), //~ GET /pubapi/v1/links
        async { http.get(format!("{host}/pubapi/v2/users")).send().await?.text().await } //~ GET /pubapi/v2/users
    )?;
    println!("{links} {users}");
    tokio::select! {
        events = http.get(format!("{host}/pubapi/v2/events?id=7")).send() => println!("{:?}", events?.status()), //~ GET /pubapi/v2/events
        _ = tokio::time::sleep(Duration::from_secs(5)) => println!("nothing new"),
    }
    let reports = ["logins", "files"].map(|report| boxed(&http, format!("{host}/pubapi/v1/audit/{report}"))); //~ GET /pubapi/v1/audit/logins; GET /pubapi/v1/audit/files
    for report in join_all(reports).await {
        println!("{}", report?.len());
    }
    let mut tasks = tokio::task::JoinSet::new();
    for id in ["7", "9"] {
        let (http, url) = (http.clone(), [host, "/pubapi/v2/groups/", id].concat());
        tasks.spawn(async move { http.delete(url).send().await }); //~ DELETE /pubapi/v2/groups/{group_id}
    }
    while let Some(done) = tasks.join_next().await {
        println!("{}", done??.status());
    }
    deep(&http, host, "Shared/a.pdf", 2).await?;
    Ok(())
}
