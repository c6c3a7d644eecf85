use crate::{Dials, Failure};
use reqwest::Method;

impl<Role> Dials<Role> {
    pub async fn who(&self) -> Result<String, Failure> {
        self.ask(Method::GET, ["pubapi", "v1", "userinfo"]).await //~ GET /pubapi/v1/userinfo
    }
}
