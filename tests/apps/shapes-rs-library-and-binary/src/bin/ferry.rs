use ferry_times::Desk;

fn main() -> reqwest::Result<()> {
    let token = std::env::var("FERRY_TOKEN").unwrap_or_default();
    let desk = Desk::with_token(&token);
    println!("{}", desk.links().text()?); //~ GET /pubapi/v1/links
    let groups = desk.groups();
    println!("{}", groups.text()?); //~ GET /pubapi/v2/groups
    Ok(())
}
