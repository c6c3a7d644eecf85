use reqwest::Client;

const SCOPE: &str = "Egnyte.filesystem Egnyte.link,Egnyte.user";

fn sign_in(domain: &str, key: &str, state: &str) -> String {
    format!(
        "https://{domain}.egnyte.com/puboauth/token?client_id={key}&redirect_uri=http%3A%2F%2Fworker.example.com%2Fback&response_type=code&state={state}&scope={}",
        SCOPE.replace(' ', "%20")
    )
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    println!("{}", sign_in(&domain, &std::env::var("EGNYTE_KEY")?, "s"));
    let client = Client::new();
    let url = format!("http://{domain}.egnyte.com/pubapi/v2/users");
    let answer = client.get(url).bearer_auth(std::env::var("EGNYTE_TOKEN")?).send().await?;
    if answer.status() == 401 {
        return Err("sign in again".into());
    }
    println!("{}", answer.text().await?);
    Ok(())
}
