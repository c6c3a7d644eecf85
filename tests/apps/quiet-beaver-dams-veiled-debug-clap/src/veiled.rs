use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// Something that is used and never shown.
#[derive(Clone)]
pub struct Veiled<T>(T);

impl<T> Veiled<T> {
    pub fn lift(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Veiled<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl<T> fmt::Display for Veiled<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl FromStr for Veiled<String> {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}
