use anyhow::anyhow;
use reqwest::Client;

pub async fn close_day(client: &Client, url: &str, token: &str, id: &str) -> anyhow::Result<()> {
    let answer = client.delete(format!("{url}/{id}")).bearer_auth(token).send().await?;
    if answer.status() != 200 { //~ EG402; EG403
        return Err(anyhow!("the day could not be closed"));
    }
    Ok(())
}
