mod client;
mod panes;

use client::Failure;

#[tokio::main]
async fn main() {
    let panes = panes::Panes::new(std::env::var("EGNYTE_TOKEN").unwrap_or_default());
    match panes.one("a1").await {
        Ok(pane) => println!("{pane}"),
        Err(Failure::Unauthorized) => eprintln!("sign in again"),
        Err(_) => eprintln!("failed"),
    }
    if let Err(Failure::Unauthorized) = panes.drop("a1").await {
        eprintln!("sign in again");
    }
}
