mod egnyte;

use std::process::ExitCode;

use egnyte::{Egnyte, Refusal};

#[tokio::main]
async fn main() -> ExitCode {
    match survey().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match error.downcast_ref::<Refusal>() {
            Some(Refusal::SignedOut) => {
                eprintln!("Egnyte has ended the token: https://caves.example.com/connect gives a new one");
                ExitCode::from(2)
            }
            _ => {
                eprintln!("{error:#}");
                ExitCode::FAILURE
            }
        },
    }
}

async fn survey() -> anyhow::Result<()> {
    let egnyte = Egnyte::new(&std::env::var("EGNYTE_DOMAIN")?, std::env::var("EGNYTE_TOKEN")?);
    for map in egnyte.maps().await? {
        println!("{} {}", map.name, egnyte.link(&map.path).await?);
    }
    Ok(())
}
