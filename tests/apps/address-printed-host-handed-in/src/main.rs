mod sign_in;

use anyhow::Result;
use tracing::info;

use sign_in::SignIn;

fn start(host: String) -> Result<()> {
    let key = std::env::var("EGNYTE_KEY")?;
    let sign_in = SignIn::new(host, key, nonce());
    info!("Please open {} and paste the code", sign_in.address()?);
    println!("{} is where you sign in", sign_in.address()?);
    println!("open {}\nand come back", sign_in.address()?);
    Ok(())
}

fn nonce() -> String {
    format!("{:x}", rand())
}

fn rand() -> u128 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map(|d| d.as_nanos()).unwrap_or_default()
}

fn main() -> Result<()> {
    start(format!("https://{}.egnyte.com", std::env::args().nth(1).unwrap_or_default()))
}
