use reqwest::Client;
use serde_json::json;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let host = format!("https://{}.egnyte.com", std::env::var("EGNYTE_DOMAIN")?);
    let http = Client::new();
    let mut url = format!("{host}/pubapi/v1/userinfo");
    let mut response = http.get(&url).send().await?; //~ GET /pubapi/v1/userinfo
    println!("{}", response.status());

    url = format!("{host}/pubapi/v1/links");
    response = http.get(&url).send().await?; //~ GET /pubapi/v1/links
    println!("{}", response.status());

    url.push_str("/7");
    response = http.delete(&url).send().await?; //~ DELETE /pubapi/v1/links/{link_id}
    println!("{}", response.status());

    let url = host.clone() + "/pubapi/v2/users";
    let response = http.get(&url).send().await?; //~ GET /pubapi/v2/users
    let url = format!("{url}/{}", response.text().await?);
    let response = http.patch(&url).json(&json!({})).send().await?; //~ PATCH /pubapi/v2/users/{user_id}
    println!("{}", response.status());

    let url = format!("{host}/pubapi/v2/groups");
    {
        let url = format!("{url}/9");
        http.get(&url).send().await?; //~ GET /pubapi/v2/groups/{group_id}
    }
    http.get(&url).send().await?; //~ GET /pubapi/v2/groups

    let mut request = http.get(format!("{host}/pubapi/v1/search")); //~ GET /pubapi/v1/search
    request = request.query(&[("query", "plan")]);
    request.send().await?;
    let request = http.post(format!("{host}/pubapi/v1/notes")); //~ POST /pubapi/v1/notes
    let request = request.json(&json!({"body": "seen"}));
    let response = request.send().await?;
    println!("{}", response.status());
    Ok(())
}
