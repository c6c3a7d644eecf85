use reqwest::blocking::{Client, Response};
use reqwest::StatusCode;

struct Station {
    http: Client,
    root: String,
    token: String,
}

impl Station {
    /// Counts, and asks again with what was refused.
    fn reading(&self, name: &str) -> Result<Response, StatusCode> {
        let mut rounds = 0;
        loop {
            let url = format!("{}/fs/Shared/Tides/{name}", self.root); //~ GET /pubapi/v1/fs/{path}
            let answer = self.http.get(url).bearer_auth(&self.token).send().map_err(|_| StatusCode::BAD_GATEWAY)?;
            match answer.status() {
                good if good.is_success() => return Ok(answer),
                StatusCode::UNAUTHORIZED if rounds < 4 => rounds += 1, //~ EG404
                StatusCode::UNAUTHORIZED => return Err(StatusCode::UNAUTHORIZED),
                other => return Err(other),
            }
        }
    }

    /// The next one has another address, and how many were refused is only told.
    fn all(&self, names: &[String]) -> Result<usize, StatusCode> {
        let mut refused = 0;
        for name in names {
            let url = format!("{}/fs-content/Shared/Tides/{name}", self.root); //~ GET /pubapi/v1/fs-content/{path}
            let answer = self.http.get(url).bearer_auth(&self.token).send().map_err(|_| StatusCode::BAD_GATEWAY)?;
            match answer.status() {
                StatusCode::UNAUTHORIZED => refused += 1,
                other if other.is_success() => println!("{name}"),
                other => return Err(other),
            }
        }
        Ok(refused)
    }
}

fn main() {
    let mut given = std::env::args().skip(1);
    let (domain, token) = (given.next().unwrap(), given.next().unwrap());
    let station = Station { http: Client::new(), root: format!("https://{domain}.egnyte.com/pubapi/v1"), token };
    let names: Vec<String> = given.collect();
    println!("{:?}", station.all(&names));
    for name in &names {
        println!("{:?}", station.reading(name).map(|answer| answer.status()));
    }
}
