use async_trait::async_trait;
use http::Extensions;
use reqwest::{Request, Response, StatusCode};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware, Middleware, Next, Result};

struct SignInAgain;

#[async_trait]
impl Middleware for SignInAgain {
    async fn handle(&self, request: Request, extensions: &mut Extensions, next: Next<'_>) -> Result<Response> {
        let response = next.run(request, extensions).await?;
        if response.status() == StatusCode::UNAUTHORIZED {
            eprintln!("the token was refused: run `intake connect` again");
            std::process::exit(2);
        }
        Ok(response)
    }
}

fn base() -> String {
    format!("https://{}.egnyte.com/pubapi", std::env::var("EGNYTE_DOMAIN").unwrap())
}

async fn links(client: &ClientWithMiddleware) -> Result<String> {
    let response = client.get(format!("{}/v1/links", base())).send().await?; //~ GET /pubapi/v1/links handles=specific; EG403
    Ok(response.text().await?)
}

/// Made without the middleware: nobody sees that its token is refused.
async fn users(plain: &reqwest::Client) -> reqwest::Result<String> {
    let response = plain.get(format!("{}/v2/users", base())).send().await?; //~ GET /pubapi/v2/users handles=none; EG401
    response.text().await
}

#[tokio::main]
async fn main() -> Result<()> {
    let client = ClientBuilder::new(reqwest::Client::new()).with(SignInAgain).build();
    println!("{}", links(&client).await?);
    let plain = reqwest::Client::new();
    println!("{}", users(&plain).await?);
    Ok(())
}
