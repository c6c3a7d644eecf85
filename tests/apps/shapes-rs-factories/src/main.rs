mod factory;

use once_cell::sync::OnceCell;
use reqwest::Method;

use factory::{courier, getter, requester, Courier};

static COURIER: OnceCell<Courier> = OnceCell::new();

fn shared() -> &'static Courier {
    COURIER.get_or_init(|| courier("acme", "").expect("a courier"))
}

fn main() -> anyhow::Result<()> {
    let domain = std::env::var("EGNYTE_DOMAIN")?;
    let courier = courier(&domain, &std::env::var("EGNYTE_TOKEN")?)?;
    let request = requester(&courier);
    request(Method::GET, "/v1/userinfo").send()?; //~ GET /pubapi/v1/userinfo
    request(Method::DELETE, "/v1/fs/Shared/old").send()?; //~ DELETE /pubapi/v1/fs/{path}
    let get = getter(&courier);
    println!("{} {}", get("/v1/links")?, get("/v2/groups")?); //~ GET /pubapi/v1/links; GET /pubapi/v2/groups
    let shared = shared();
    shared.http.put(format!("{}/pubapi/v2/users/4", shared.base)).send()?; //~ PUT /pubapi/v2/users/{user_id}
    Ok(())
}
