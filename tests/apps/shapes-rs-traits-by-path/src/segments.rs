use url::PathSegmentsMut;

/// Where a file lies.
pub enum Place<'a> {
    Path(&'a str),
    Group(&'a str),
}

/// A part of an address.
pub trait Segment {
    fn add_to(&self, parts: &mut PathSegmentsMut);
}

impl Segment for Place<'_> {
    fn add_to(&self, parts: &mut PathSegmentsMut) {
        match self {
            Place::Path(path) => parts.extend(path.trim_start_matches('/').split('/')),
            Place::Group(id) => parts.extend(&["ids", "file", id]),
        };
    }
}

impl Segment for str {
    fn add_to(&self, parts: &mut PathSegmentsMut) {
        parts.push(self);
    }
}

/// The name a customer signs in under.
pub trait Named {
    fn host(&self) -> String;
}

pub struct Customer(pub String);

impl Named for Customer {
    fn host(&self) -> String {
        format!("{}.egnyte.com", self.0)
    }
}
