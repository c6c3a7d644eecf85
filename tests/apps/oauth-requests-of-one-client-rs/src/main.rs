mod sign_in;

use sign_in::SignIn;

fn main() {
    let domain = std::env::var("EGNYTE_DOMAIN").expect("EGNYTE_DOMAIN");
    let door = SignIn::new(&domain);
    // The first attempt may be closed by the visitor: the same client makes the next address.
    let (first, _) = door.address();
    println!("{first}");
    let (second, state) = door.address();
    println!("{second}");
    let token = door.redeem(state).expect("sign-in");
    let url = format!("https://{domain}.egnyte.com/pubapi/v1/links");
    let answer = reqwest::blocking::Client::new().get(url).bearer_auth(token).send().expect("no connection"); //~ GET /pubapi/v1/links handles=specific
    match answer.status().as_u16() {
        401 => println!("sign in again"),
        429 => println!("wait {:?} s", answer.headers().get("Retry-After")),
        _ => println!("{}", answer.text().expect("text")),
    }
}
