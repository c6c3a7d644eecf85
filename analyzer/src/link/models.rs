//! The library models of each language, indexed when a file of the language first asks.

use std::cell::OnceCell;

use egnyte_rules::model::Library;
use egnyte_rules::models::Models;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::ir::{Language, Name};

/// What the libraries of every language mean.
#[derive(Debug)]
pub struct LibraryModels {
    indexed: FxHashMap<Language, OnceCell<Models<'static>>>,
}

impl Default for LibraryModels {
    fn default() -> Self {
        Self { indexed: Language::ALL.into_iter().map(|language| (language, OnceCell::new())).collect() }
    }
}

impl LibraryModels {
    /// Those of `languages` indexed ahead of being asked for, in parallel.
    #[must_use]
    pub fn of_languages(languages: &FxHashSet<Language>) -> Self {
        let ahead: Vec<_> = languages.par_iter().map(|language| (*language, OnceCell::from(index(*language)))).collect();
        let mut all = Self::default();
        all.indexed.extend(ahead);
        all
    }

    /// The models of `language`.
    #[must_use]
    pub fn of(&self, language: Language) -> &Models<'static> {
        self.indexed[&language].get_or_init(|| index(language))
    }
}

fn index(language: Language) -> Models<'static> {
    Models::new(language.models().iter().flat_map(|folder| egnyte_rules::libraries(folder)))
}

/// What to call the library that `path` is of. A file of models may speak of several libraries of a kind, and is called after one.
pub(super) fn library_of(model: &Library, path: &str) -> Name {
    let within = |head: &str| {
        let rest = path.strip_prefix(head);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_')))
    };
    let kin = |head: &str| vendor(head).is_some_and(within);
    let own = model.modules.is_empty() || model.library == "builtin" || !path.contains(['.', '/']);
    if own || within(&model.library) || model.modules.iter().any(|module| within(module) || kin(module)) {
        return model.library.as_ref().into();
    }
    // Every name of .NET begins with a capital: the first says who made it, the next two what it is.
    let mut dots = path.match_indices('.').map(|(at, _)| at);
    match (package(path), dots.nth(2)) {
        (first, Some(third)) if first.starts_with(char::is_uppercase) && !first.contains('.') => path[..third].into(),
        (package, _) => package.into(),
    }
}

/// What the modules of one vendor begin with: a scope (`@nestjs`), or the first two parts of a name that begins with a domain.
fn vendor(module: &str) -> Option<&str> {
    match module.split_once('/') {
        Some((scope, _)) => scope.starts_with('@').then_some(scope),
        None => {
            let second = module.find('.')? + 1;
            let third = second + module[second..].find('.')?;
            Some(&module[..third])
        }
    }
}

/// The package that a path begins with: up to the name in it that is exported.
fn package(path: &str) -> &str {
    let last = path.rfind('/').map_or(0, |slash| slash + 1);
    if last > 0 {
        return path[last..].find('.').map_or(path, |dot| &path[..last + dot]);
    }
    // Types begin with a capital, and what stands last is no package.
    let mut end = 0;
    for (at, _) in path.match_indices('.') {
        if path[end..at].trim_start_matches('.').starts_with(char::is_uppercase) {
            break;
        }
        end = at;
    }
    if end == 0 { path.split('.').next().unwrap_or(path) } else { &path[..end] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(folder: &str, library: &str, path: &str) -> String {
        let model = egnyte_rules::libraries(folder).iter().find(|model| model.library == library).expect("there is a model");
        library_of(model, path).to_string()
    }

    #[test]
    fn a_server_is_called_by_the_name_of_its_own_library() {
        let gin = "github.com/gin-gonic/gin";
        for (folder, library, path, name) in [
            ("go", gin, "github.com/gin-gonic/gin.Default", gin),
            ("go", gin, "github.com/go-chi/chi/v5.NewRouter", "github.com/go-chi/chi/v5"),
            ("go", gin, "github.com/gorilla/mux.NewRouter", "github.com/gorilla/mux"),
            ("python", "aiohttp", "aiohttp.web.Application", "aiohttp"),
            ("python", "aiohttp", "falcon.asgi.App", "falcon.asgi"),
            ("python", "aiohttp", "http.server.HTTPServer", "http.server"),
            ("javascript", "@nestjs/common", "@nestjs/core.NestFactory.create", "@nestjs/common"),
            ("javascript", "serverless", "@azure/functions.app.http", "@azure/functions"),
            ("javascript", "h3", "defineEventHandler", "h3"),
            ("java", "spring-webmvc", "org.springframework.stereotype.Controller", "spring-webmvc"),
            ("java", "spring-webmvc", "io.micronaut.http.annotation.Controller", "io.micronaut.http.annotation"),
            ("php", "laravel/framework", "Illuminate\\Support\\Facades.Route.get", "laravel/framework"),
        ] {
            assert_eq!(named(folder, library, path), name, "{path}");
        }
    }
}
