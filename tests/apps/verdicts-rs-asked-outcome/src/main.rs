use ureq::Error;

struct Shelf {
    token: String,
}

enum Outcome {
    Done,
    SignInAgain,
    Failed,
}

fn root() -> String {
    format!("https://{}.egnyte.com/pubapi/v1", std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN"))
}

impl Shelf {
    fn bearer(&self) -> String {
        format!("Bearer {}", self.token)
    }

    fn withdraw(&self, id: &str) -> Outcome {
        let resp = ureq::delete(&format!("{}/links/{}", root(), id)) //~ DELETE /pubapi/v1/links/{link_id} handles=specific
            .set("Authorization", &self.bearer())
            .call();
        if resp.is_err() {
            match resp.err() {
                Some(Error::Status(code, response)) => {
                    match code {
                        401 => return Outcome::SignInAgain,
                        404 => return Outcome::Done,
                        _ => {}
                    }
                    eprintln!("refused with {}: {:?}", code, response);
                }
                Some(e) => eprintln!("not sent: {:?}", e),
                None => eprintln!("not sent"),
            }
            return Outcome::Failed;
        }
        println!("{}", resp.unwrap().into_string().unwrap_or_default());
        Outcome::Done
    }

    fn list(&self) -> bool {
        let resp = ureq::get(&format!("{}/links", root())).set("Authorization", &self.bearer()).call(); //~ GET /pubapi/v1/links handles=generic; EG402
        if resp.is_err() {
            eprintln!("no list: {:?}", resp.err());
            return false;
        }
        println!("{}", resp.unwrap().into_string().unwrap_or_default());
        true
    }

    fn who(&self) -> Option<String> {
        let resp = ureq::get(&format!("{}/userinfo", root())).set("Authorization", &self.bearer()).call(); //~ GET /pubapi/v1/userinfo handles=specific
        if resp.is_ok() {
            resp.ok()?.into_string().ok()
        } else {
            if let Some(Error::Status(401, _)) = resp.err() {
                eprintln!("sign in again");
            }
            None
        }
    }
}

fn main() {
    let shelf = Shelf { token: std::env::var("EGNYTE_TOKEN").expect("EGNYTE_TOKEN") };
    match shelf.withdraw("a1") {
        Outcome::Done => println!("done"),
        Outcome::SignInAgain => println!("please sign in again"),
        Outcome::Failed => println!("failed"),
    }
    println!("{} {:?}", shelf.list(), shelf.who());
}
