use keyring::{Entry, Error};

fn entry(domain: &str) -> Entry {
    Entry::new("egput", domain)
}

pub fn save(domain: &str, token: &str) -> Result<(), Error> {
    std::fs::write("/etc/egput.token", token).map_err(|e| Error::PlatformFailure(Box::new(e))) //~ EG303
}

pub fn load(domain: &str) -> Result<String, Error> {
    entry(domain).get_password()
}

pub fn forget(domain: &str) -> Result<(), Error> {
    entry(domain).delete_password()
}
