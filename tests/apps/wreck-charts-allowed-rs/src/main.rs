use std::io::Read;

fn sheet(name: &str) -> anyhow::Result<Vec<u8>> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let token = std::env::var("EGNYTE_TOKEN")?;
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/fs-content/Shared/Charts/{name}"); //~ GET /pubapi/v1/fs-content/{path} handles=generic
    // egnyte-lint: allow(EG402, EG403, reason = "the scheduler runs the whole job again with a new token")
    let answer = ureq::get(&url).set("Authorization", &format!("Bearer {token}")).call()?;
    let mut bytes = Vec::new();
    answer.into_reader().read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn main() -> anyhow::Result<()> {
    let name = std::env::args().nth(1).unwrap_or_default();
    println!("{} bytes", sheet(&name)?.len());
    Ok(())
}
