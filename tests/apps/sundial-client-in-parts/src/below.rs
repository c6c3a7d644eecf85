use url::Url;

/// Adds what is given to the end of an address.
pub(crate) trait Below {
    fn below(&self, segments: impl IntoIterator<Item = impl AsRef<str>>) -> Url;
}

impl Below for Url {
    fn below(&self, segments: impl IntoIterator<Item = impl AsRef<str>>) -> Url {
        let mut url = self.clone();
        url.path_segments_mut().expect("an address of the web").pop_if_empty().extend(segments);
        url
    }
}
