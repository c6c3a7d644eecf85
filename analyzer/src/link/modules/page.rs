//! The scripts that web pages load: paths of a site, not of a tree.

use super::{Resolution, join};
use crate::source::{FileId, Sources, ancestors};

/// Folders whose files a site serves from its root.
const WEB_ROOTS: &[&str] =
    &["", "public", "static", "wwwroot", "www", "web", "webroot", "htdocs", "public_html", "assets", "src", "resources"];

/// The script that a page means by a path relative to it or to the site's root.
pub(super) fn resolve(sources: &Sources, from: FileId, path: &str) -> Resolution {
    let folder = sources.file(from).folder();
    let analyzed = |path: &str| sources.find(path).filter(|id| sources.file(*id).class.is_analyzed());
    let rooted = path.starts_with('/');
    if !rooted && let Some(id) = join(folder, path).and_then(|path| analyzed(&path)) {
        return Resolution::File(id);
    }
    // A template is served from another path than it lies at; then only the end of the path is known.
    let plain: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    for skipped in 0..plain.len() {
        let tail = plain[skipped..].join("/");
        let near = ancestors(folder).flat_map(|at| WEB_ROOTS.iter().filter_map(move |root| join(at, root)));
        if let Some(id) = near.filter_map(|at| join(&at, &tail)).find_map(|path| analyzed(&path)) {
            return Resolution::File(id);
        }
        // Anywhere else, if it is the only one, and more than a name leads there.
        let end = format!("/{tail}");
        let mut found = sources.iter().filter(|(_, file)| file.path.ends_with(&end) && file.class.is_analyzed()).map(|(id, _)| id);
        if let (Some(id), None) = (found.next(), found.next())
            && tail.contains('/')
        {
            return Resolution::File(id);
        }
    }
    Resolution::Missing
}

#[cfg(test)]
mod tests {
    use crate::link::modules::{Resolution, Resolver};
    use crate::source::testing::{load, tree};

    #[test]
    fn scripts_of_pages() {
        let dir = tree(&[
            ("index.html", ""),
            ("auth.js", ""),
            ("public/js/app.js", ""),
            ("app/templates/deep/page.html", ""),
            ("app/static/js/egnyte.js", ""),
            ("other/js/egnyte.js", ""),
            ("view.vue", ""),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        for (from, path, expected) in [
            ("index.html", "./auth.js", "auth.js"),
            ("index.html", "/js/app.js", "public/js/app.js"),
            ("index.html", "./js/app.js", "public/js/app.js"),
            ("app/templates/deep/page.html", "/js/egnyte.js", "app/static/js/egnyte.js"),
            ("app/templates/deep/page.html", "/static/js/egnyte.js", "app/static/js/egnyte.js"),
            ("app/templates/deep/page.html", "../../static/js/egnyte.js", "app/static/js/egnyte.js"),
            ("index.html", "./js/egnyte.js", "-"),
            ("index.html", "./none.js", "-"),
            ("view.vue", "./auth", "auth.js"),
        ] {
            let found = match resolver.resolve(sources.find(from).unwrap(), path) {
                Resolution::File(id) => &*sources.file(id).path,
                _ => "-",
            };
            assert_eq!(found, expected, "{path} in {from}");
        }
    }

    #[test]
    fn scripts_of_one_page_share_their_names() {
        let dir = tree(&[
            ("index.html", "<script src=a.js></script><script src='b.js?v=1'></script><script type=module src=m.js></script>"),
            ("other.html", "<script src=b.js></script><script src=c.js></script>"),
            ("a.js", ""),
            ("b.js", ""),
            ("c.js", ""),
            ("m.js", ""),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let shared = |path: &str| {
            let found = resolver.shared(sources.find(path).unwrap());
            found.iter().map(|id| sources.file(*id).path.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(shared("a.js"), ["b.js", "index.html"]);
        assert_eq!(shared("b.js"), ["a.js", "c.js", "index.html", "other.html"]);
        assert!(shared("m.js").is_empty() && shared("index.html").is_empty());
    }
}
