mod egnyte;

use egnyte::{Traps, Trouble};

#[tokio::main]
async fn main() {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    let token = std::env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN");
    let night = std::env::args().nth(1).expect("moth-traps NIGHT");
    match async { Traps::new(&domain, &token)?.night(&night).await }.await {
        Ok(folder) => println!("{folder}"),
        Err(Trouble::SignIn) => eprintln!("Sign in again, then start moth-traps once more"),
        Err(other) => eprintln!("{other}"),
    }
}
