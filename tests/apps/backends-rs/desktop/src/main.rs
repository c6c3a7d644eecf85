//! No server of ours: the browser hands the token to the loopback page of the program itself.

fn main() {
    let domain = std::env::args().nth(1).expect("usage: desktop DOMAIN");
    let state = uuid::Uuid::new_v4();
    let address = format!("https://{domain}.egnyte.com/puboauth/token?client_id=abc&redirect_uri=https://www.example.com/app&scope=Egnyte.filesystem&state={state}&response_type=token"); //~ EG202
    open::that(address).expect("a browser");
}
