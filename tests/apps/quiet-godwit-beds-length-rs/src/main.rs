use reqwest::StatusCode;
use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let token = std::env::var("EGNYTE_TOKEN")?;
    println!("a token of {} characters for {domain}", token.len());
    let response = Client::new().get(format!("https://{domain}.egnyte.com/pubapi/v1/links")).bearer_auth(&token).send()?; //~ GET /pubapi/v1/links
    match response.status() {
        StatusCode::UNAUTHORIZED => eprintln!("the token is no longer good: sign in again"),
        StatusCode::TOO_MANY_REQUESTS => eprintln!("throttled, header: {:?}", response.headers().get("Retry-After")),
        status if status.is_success() => println!("a body of {} bytes", response.bytes()?.len()),
        status => eprintln!("{status}"),
    }
    Ok(())
}
