use reqwest::blocking::get;

const BASE: &str = "https://acme.egnyte.com/pubapi";

/* egnyte-scopes: link */
fn share() -> reqwest::Result<()> {
    get(format!("{BASE}/v1/links")).map(drop) //~ GET /pubapi/v1/links
}

// egnyte-scopes: filesystem //~ EG107
fn publish() -> reqwest::Result<()> {
    let each = |path: &str| get(format!("{BASE}/v1/fs/{path}")).and_then(|_| share()); //~ GET /pubapi/v1/fs/{path}
    ["Shared/a", "Shared/b"].iter().try_for_each(|path| each(path))
}

// egnyte-scopes: usr //~ EG107
fn members() -> reqwest::Result<()> {
    get(format!("{BASE}/v2/users")).map(drop) //~ GET /pubapi/v2/users
}

fn main() -> reqwest::Result<()> {
    publish()?;
    members()
}
