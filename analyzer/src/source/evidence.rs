//! Packages that prove something about an app: that it has a server, runs in a browser, keeps its state, or treats all
//! responses in one place.
//!
//! A name here is what a manifest or an import calls the package. That the package is really used is for the code to show;
//! dev dependencies and the development servers of bundlers prove nothing and are not listed.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::SourceFile;
use super::kind::{FileKind, ManifestKind};
use crate::ir::{ExprId, ExprKind, File, Language};
use crate::lower::page::Markup;

/// Server frameworks, serverless runtimes and full-stack frameworks of npm.
const NPM_SERVERS: &[&str] = &[
    "express",
    "fastify",
    "koa",
    "hapi",
    "@hapi/hapi",
    "restify",
    "hono",
    "@hono/node-server",
    "polka",
    "micro",
    "h3",
    "nitropack",
    "elysia",
    "sails",
    "@nestjs/core",
    "@feathersjs/feathers",
    "@feathersjs/express",
    "@adonisjs/core",
    "@loopback/rest",
    "apollo-server",
    "apollo-server-express",
    "@apollo/server",
    "graphql-yoga",
    "next",
    "nuxt",
    "@remix-run/node",
    "@remix-run/express",
    "@remix-run/serve",
    "@remix-run/cloudflare",
    "@remix-run/deno",
    "@react-router/node",
    "@react-router/serve",
    "@sveltejs/adapter-node",
    "@sveltejs/kit",
    "firebase-functions",
    "@google-cloud/functions-framework",
    "@azure/functions",
    "aws-lambda",
    "serverless-http",
    "@vendia/serverless-express",
    "@netlify/functions",
    "@vercel/node",
    "probot",
    "@slack/bolt",
    "botbuilder",
    "oak",
    "@oak/oak",
    "http-proxy-middleware",
    "moleculer",
    "keystone",
    "@strapi/strapi",
    "payload",
];

const PYTHON_SERVERS: &[&str] = &[
    "flask",
    "django",
    "fastapi",
    "starlette",
    "tornado",
    "sanic",
    "bottle",
    "falcon",
    "pyramid",
    "cherrypy",
    "quart",
    "litestar",
    "uvicorn",
    "gunicorn",
    "hypercorn",
    "waitress",
    "django-rest-framework",
    "djangorestframework",
    "connexion",
    "responder",
    "chalice",
    "zappa",
    "mangum",
    "aws-lambda-powertools",
    "functions-framework",
    "azure-functions",
    "streamlit",
    "dash",
    "gradio",
    "web-py",
    "web2py",
    "fastmcp",
    "slack-bolt",
];

const OTHER_SERVERS: &[(ManifestKind, &[&str])] = &[
    (
        ManifestKind::Cargo,
        &[
            "axum",
            "actix-web",
            "rocket",
            "warp",
            "tide",
            "poem",
            "salvo",
            "hyper",
            "lambda_runtime",
            "lambda_http",
            "leptos_axum",
            "loco-rs",
        ],
    ),
    (
        ManifestKind::Maven,
        &[
            "org.springframework.boot:spring-boot-starter-web",
            "org.springframework.boot:spring-boot-starter-webflux",
            "org.springframework.boot:spring-boot-starter-webmvc",
            "org.springframework.boot:spring-boot-starter-thymeleaf",
            "org.springframework.boot:spring-boot-starter-mustache",
            "org.springframework.boot:spring-boot-starter-freemarker",
            "org.springframework.boot:spring-boot-starter-hateoas",
            "org.springframework.boot:spring-boot-starter-data-rest",
            "org.springframework.boot:spring-boot-starter-web-services",
            "org.springframework.boot:spring-boot-starter-tomcat",
            "org.springframework.boot:spring-boot-starter-jetty",
            "org.springframework.boot:spring-boot-starter-undertow",
            "org.springframework:spring-webmvc",
            "javax.servlet:javax.servlet-api",
            "jakarta.servlet:jakarta.servlet-api",
            "io.dropwizard:dropwizard-core",
            "org.springframework.boot:spring-boot-starter-jersey",
            "io.quarkus:quarkus-resteasy",
            "io.quarkus:quarkus-resteasy-jackson",
            "io.quarkus:quarkus-resteasy-jsonb",
            "io.quarkus:quarkus-resteasy-reactive",
            "io.quarkus:quarkus-resteasy-reactive-jackson",
            "io.quarkus:quarkus-resteasy-reactive-jsonb",
            "io.quarkus:quarkus-rest",
            "io.quarkus:quarkus-rest-jackson",
            "io.quarkus:quarkus-rest-jsonb",
            "io.quarkus:quarkus-reactive-routes",
            "io.quarkus:quarkus-undertow",
            "io.micronaut:micronaut-http-server",
            "io.micronaut:micronaut-http-server-netty",
            "io.javalin:javalin",
            "com.sparkjava:spark-core",
            "io.vertx:vertx-web",
            "io.ktor:ktor-server-core",
            "io.ktor:ktor-server-core-jvm",
            "io.ktor:ktor-server-netty",
            "io.ktor:ktor-server-netty-jvm",
            "io.ktor:ktor-server-cio",
            "io.ktor:ktor-server-cio-jvm",
            "io.ktor:ktor-server-jetty",
            "io.ktor:ktor-server-tomcat",
            "com.amazonaws:aws-lambda-java-core",
            "org.eclipse.jetty:jetty-server",
            "com.typesafe.play:play_2.13",
        ],
    ),
    (
        ManifestKind::DotNet,
        &[
            "Microsoft.AspNetCore.App",
            "Microsoft.AspNetCore.All",
            "Microsoft.NET.Sdk.Functions",
            "Microsoft.Azure.Functions.Worker",
            "Amazon.Lambda.Core",
            "Nancy",
            "ServiceStack",
            "Microsoft.AspNet.Mvc",
            "Microsoft.AspNet.WebApi",
        ],
    ),
    (
        ManifestKind::Go,
        &[
            "github.com/gin-gonic/gin",
            "github.com/labstack/echo",
            "github.com/labstack/echo/v4",
            "github.com/gofiber/fiber",
            "github.com/gofiber/fiber/v2",
            "github.com/gofiber/fiber/v3",
            "github.com/gorilla/mux",
            "github.com/go-chi/chi",
            "github.com/go-chi/chi/v5",
            "github.com/julienschmidt/httprouter",
            "github.com/aws/aws-lambda-go",
            "github.com/beego/beego/v2",
        ],
    ),
    (
        ManifestKind::Composer,
        &[
            "laravel/framework",
            "laravel/lumen-framework",
            "symfony/framework-bundle",
            "symfony/http-kernel",
            "slim/slim",
            "cakephp/cakephp",
            "codeigniter4/framework",
            "yiisoft/yii2",
            "laminas/laminas-mvc",
            "drupal/core",
        ],
    ),
    (ManifestKind::Gemfile, &["rails", "sinatra", "hanami", "grape", "roda", "padrino", "puma", "unicorn", "rack"]),
];

/// What builds the servers of .NET, which need no package beside it.
pub const WEB_SDK: &str = "Microsoft.NET.Sdk.Web";

/// Whether a file of Go listens with nothing but the standard library, which no manifest tells.
#[must_use]
pub fn listens(text: &str) -> bool {
    text.contains("\"net/http\"") && [".ListenAndServe(", ".ListenAndServeTLS("].iter().any(|call| text.contains(call))
}

/// Frameworks whose code runs in a browser. Full-stack frameworks are servers first.
const FRONT_ENDS: &[&str] = &[
    "react-dom",
    "react",
    "vue",
    "svelte",
    "@angular/core",
    "preact",
    "solid-js",
    "lit",
    "ember-source",
    "backbone",
    "jquery",
    "alpinejs",
    "react-native",
    "expo",
    "@ionic/core",
    "react-scripts",
    "@vue/cli-service",
    "@builder.io/qwik",
    "aurelia-framework",
    "mithril",
    "stimulus",
];

/// Packages that keep state in the browser, or treat all requests, responses or errors of an app in one place: a file that
/// uses one can decide what happens to Egnyte's tokens and answers without naming Egnyte.
const CENTRAL: &[&str] = &[
    "redux-persist",
    "zustand/middleware",
    "pinia-plugin-persistedstate",
    "pinia-plugin-persist",
    "vuex-persistedstate",
    "vuex-persist",
    "localforage",
    "idb",
    "idb-keyval",
    "dexie",
    "js-cookie",
    "universal-cookie",
    "store2",
    "store",
    "lscache",
    "recoil-persist",
    "jotai/utils",
    "@tanstack/query-sync-storage-persister",
    "@tanstack/react-query-persist-client",
    "@reduxjs/toolkit/query",
    "@reduxjs/toolkit/query/react",
    "@tanstack/react-query",
    "react-query",
    "swr",
    "axios-retry",
    "axios-auth-refresh",
    "@angular/common/http",
    "passport",
    "next-auth",
    "@auth/core",
    "tenacity",
    "backoff",
    "requests.adapters",
    "requests_oauthlib",
    "authlib",
    "reqwest_middleware",
    "feign",
    // What a container hands out may be a client.
    "dagger.Provides",
    "com.google.inject.Provides",
    "javax.enterprise.inject.Produces",
    "jakarta.enterprise.inject.Produces",
    "org.springframework.context.annotation.Bean",
    "io.micronaut.context.annotation.Bean",
    "org.koin.dsl.module",
];

/// Whether such a framework asks others as often as it serves: by itself it makes no server of a library.
#[must_use]
pub fn is_client_as_well(name: &str) -> bool {
    name == "hyper"
}

/// Whether a runtime dependency of a manifest is a server framework.
#[must_use]
pub fn is_server_framework(kind: ManifestKind, name: &str) -> bool {
    match kind {
        ManifestKind::Npm | ManifestKind::Deno => NPM_SERVERS.contains(&name),
        ManifestKind::PyProject | ManifestKind::SetupPy | ManifestKind::SetupCfg | ManifestKind::Requirements | ManifestKind::Pipfile => {
            PYTHON_SERVERS.contains(&name)
        }
        _ => {
            let kind = match kind {
                ManifestKind::Gradle => ManifestKind::Maven,
                ManifestKind::Gemspec => ManifestKind::Gemfile,
                kind => kind,
            };
            OTHER_SERVERS.iter().any(|(of, names)| *of == kind && names.contains(&name))
        }
    }
}

/// Whether an npm package is a framework of browser apps.
#[must_use]
pub fn is_front_end_framework(name: &str) -> bool {
    FRONT_ENDS.contains(&name)
}

/// Whether a file that imports `specifier` may hold a server, an exception handler or a store that matters to code elsewhere.
#[must_use]
pub fn is_evidence_import(specifier: &str) -> bool {
    // What Next serves it serves by its place, which tells enough.
    if specifier.starts_with('.') || specifier == "next" || specifier.starts_with("next/") {
        return false;
    }
    let package = |separator: char, segments: usize| {
        specifier.match_indices(separator).nth(segments - 1).map_or(specifier, |(at, _)| &specifier[..at])
    };
    let npm = package('/', if specifier.starts_with('@') { 2 } else { 1 });
    let python = package('.', 1);
    let cargo = specifier.split("::").next().unwrap_or(specifier);
    let known = &*EVIDENCE;
    known.npm.contains(npm)
        || known.python.contains(python)
        || [specifier, npm, python, cargo].iter().any(|name| known.central.contains(name))
        || known.cargo.contains(cargo)
}

/// The packages that are asked for at every import of a tree, as imports name them.
struct Evidence {
    npm: FxHashSet<&'static str>,
    python: FxHashSet<&'static str>,
    central: FxHashSet<&'static str>,
    cargo: FxHashSet<String>,
}

static EVIDENCE: LazyLock<Evidence> = LazyLock::new(|| {
    let crates = OTHER_SERVERS.iter().filter(|(kind, _)| *kind == ManifestKind::Cargo).flat_map(|(_, names)| *names);
    Evidence {
        npm: NPM_SERVERS.iter().copied().collect(),
        python: PYTHON_SERVERS.iter().copied().collect(),
        central: CENTRAL.iter().copied().collect(),
        cargo: crates.map(|name| name.replace('-', "_")).collect(),
    }
});

/// What a file `route` in a folder `app` is where it exports a verb.
pub const ROUTE_HANDLER: &str = "route handler of Next.js";

/// Whether a script names a verb of HTTP as Next.js knows its route handlers by: they are exports of these names.
#[must_use]
pub fn names_a_verb(text: &str) -> bool {
    let mut words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
    words.any(|word| matches!(word, "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS"))
}

/// What the place of a file alone proves: a route that a framework or host serves by its path. Says what in a few words.
#[must_use]
pub fn served_by_path(path: &str) -> Option<&'static str> {
    let slashed = format!("/{path}");
    let (stem, extension) = path.rsplit_once('.')?;
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let script = matches!(extension, "js" | "ts" | "mjs" | "cjs" | "mts" | "jsx" | "tsx");
    Some(match extension {
        "php" => "PHP code",
        "jsp" => "JSP page",
        "aspx" | "ashx" | "cshtml" => "ASP.NET page",
        "erb" => "Rails page",
        "rb" if slashed.contains("/app/controllers/") && name.ends_with("_controller") => "controller of Rails",
        _ if !script => return None,
        _ if slashed.contains("/pages/api/") => "API route of Next.js",
        _ if name == "route" && slashed.contains("/app/") => ROUTE_HANDLER,
        _ if slashed.contains("/server/api/") || slashed.contains("/server/routes/") => "server route of Nuxt",
        _ if name == "+server" || name == "+page.server" || name == "+layout.server" || name == "hooks.server" => {
            "server module of SvelteKit"
        }
        _ if slashed.contains("/netlify/functions/") || slashed.contains("/netlify/edge-functions/") => "function of Netlify",
        _ if slashed.contains("/supabase/functions/") => "Supabase edge function",
        _ => return None,
    })
}

/// The path under which a framework or host serves a file by its place (`app/api/files/route.ts`), as far as that tells it.
#[must_use]
pub fn path_of_place(path: &str) -> Option<String> {
    let what = served_by_path(path)?;
    let stem = path.rsplit_once('.')?.0;
    let stem = ["/route", "/+server", "/index"].iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(stem);
    let behind =
        |folder: &str| Some(format!("/{stem}")).filter(|whole| whole.contains(folder))?.split_once(folder).map(|(_, name)| name.to_owned());
    match what {
        "function of Netlify" => behind("functions/").map(|name| format!("/.netlify/functions/{name}")),
        "Supabase edge function" => behind("functions/").map(|name| format!("/functions/v1/{name}")),
        "controller of Rails" => behind("/app/controllers/"),
        _ => {
            let at = format!("/{stem}").find("/api/")?;
            Some(format!("/{stem}")[at..].to_owned())
        }
    }
}

/// What an import alone proves, in an app that has a framework of servers among its dependencies: what is imported is of no use but to
/// answer requests. So files that nobody has to read prove a server, too.
#[must_use]
pub fn served_by_import(specifier: &str) -> Option<&'static str> {
    Some(match specifier {
        "org.springframework.web.bind.annotation"
        | "org.springframework.web.bind.annotation.RestController"
        | "org.springframework.stereotype.Controller" => "controller of Spring",
        "javax.servlet.http.HttpServlet" | "jakarta.servlet.http.HttpServlet" => "servlet",
        "io.micronaut.http.annotation.Controller" => "controller of Micronaut",
        // Of an app without a server such a module would be `react-router-dom`.
        "@remix-run/node" | "@remix-run/cloudflare" | "@remix-run/deno" | "@react-router/node" => "route module of Remix",
        "sinatra" | "sinatra/base" => "Sinatra app",
        "grape" => "Grape API",
        "roda" => "Roda app",
        _ => return None,
    })
}

/// Whether a file stands where web servers look for pages, or is the page that they look for.
#[must_use]
pub fn is_in_web_root(path: &str) -> bool {
    const ROOTS: &[&str] = &["public", "public_html", "web", "webroot", "www", "wwwroot", "htdocs", "html", "httpdocs"];
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    name.split('.').next() == Some("index") || folders.split('/').any(|folder| ROOTS.contains(&folder))
}

/// What the place of a file proves beside the settings of a host, which serves the scripts of one folder. `is_there` tells of a path
/// whether there is such a file.
#[must_use]
pub fn served_by_host(path: &str, is_there: &dyn Fn(&str) -> bool) -> Option<&'static str> {
    let folder = if path.starts_with("api/") { "" } else { &path[..=path.find("/api/")?] };
    let script = [".js", ".ts", ".mjs", ".py", ".go", ".rb"].iter().any(|ending| path.ends_with(ending));
    (script && is_there(&format!("{folder}vercel.json"))).then_some("function of Vercel")
}

/// Whether a lowered file runs in a browser or on a phone: it uses what only a page has, or a framework of pages, and nothing
/// that only a server has.
#[must_use]
pub fn ships_to_browser(source: &SourceFile, file: &File) -> bool {
    const PAGE: &[&str] = &["window", "document", "localStorage", "sessionStorage", "navigator", "location"];
    // What the scripts of a browser's extension have, its worker among them.
    const EXTENSION: &[&str] = &["chrome", "browser"];
    const EXTENSION_PARTS: &[&str] = &["action", "identity", "runtime", "scripting", "storage", "tabs"];
    if file.language == Language::Rust {
        return runs_on_a_page(file);
    }
    if runs_on_a_phone(file) {
        return true;
    }
    if matches!(source.kind, FileKind::Page(markup) if markup != Markup::Astro) {
        return true;
    }
    if file.language != Language::JavaScript || served_by_path(&source.path).is_some() {
        return false;
    }
    let modules = modules_of(file);
    if modules.iter().any(|module| is_of_servers(module)) {
        return false;
    }
    let framework = modules.iter().any(|m| is_front_end_framework(m) && *m != "jquery");
    // A name that the file itself binds is no global.
    let bound = |name: &str| file.functions.iter().any(|f| f.locals.iter().any(|l| **l == *name));
    let of_extensions = |object: &ExprId| matches!(&file.expr(*object).kind, ExprKind::Name(n) if EXTENSION.contains(&&**n) && !bound(n));
    framework
        || file.exprs.iter().any(|e| match &e.kind {
            ExprKind::Name(n) => PAGE.contains(&&**n) && !bound(n),
            ExprKind::Member { object, name, .. } => EXTENSION_PARTS.contains(&&**name) && of_extensions(object),
            _ => false,
        })
}

/// Whether a script shows that it runs on a server: by its place, or by what it uses.
#[must_use]
pub fn runs_on_a_server(source: &SourceFile, file: &File) -> bool {
    served_by_path(&source.path).is_some() || modules_of(file).iter().any(|module| is_of_servers(module))
}

/// The modules that a script uses when it runs.
fn modules_of(file: &File) -> Vec<&str> {
    let required = file.exprs.iter().filter_map(|e| match &e.kind {
        ExprKind::Module(specifier) => Some(&**specifier),
        _ => None,
    });
    file.imports.iter().filter(|i| !i.type_only).map(|i| &*i.module).chain(required).collect()
}

/// Whether there is a module on servers alone.
fn is_of_servers(module: &str) -> bool {
    const NODE: &[&str] = &["fs", "http", "https", "path", "os", "net", "child_process", "crypto", "electron"];
    module.starts_with("node:")
        || NODE.contains(&module)
        || is_server_framework(ManifestKind::Npm, module) && !matches!(module, "next" | "nuxt")
}

/// Whether a file is compiled for a phone: it uses what there is nowhere else.
fn runs_on_a_phone(file: &File) -> bool {
    let phones = |module: &str| match file.language {
        Language::Java | Language::Kotlin => module.starts_with("android.") || module.starts_with("androidx."),
        Language::CSharp => {
            ["Microsoft.Maui", "Xamarin.Forms", "Xamarin.Essentials", "Android.", "UIKit"].iter().any(|name| module.starts_with(name))
        }
        _ => false,
    };
    // What a project of MAUI has without an import.
    const MAUI: &[&str] = &["MauiApp", "SecureStorage", "WebAuthenticator"];
    let of_maui = |name: &str| MAUI.contains(&name) && file.classes.iter().all(|class| class.name.as_deref() != Some(name));
    file.imports.iter().any(|import| phones(&import.module))
        || file.language == Language::CSharp && file.exprs.iter().any(|e| matches!(&e.kind, ExprKind::Name(n) if of_maui(n)))
}

/// Whether a file of Rust is compiled for the browser: it uses what there is nowhere else.
fn runs_on_a_page(file: &File) -> bool {
    const PAGE: &[&str] = &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "yew", "stdweb"];
    let package = |module: &str| module.split(['.', ':']).next().unwrap_or_default().to_owned();
    file.imports.iter().map(|import| package(&import.module)).any(|name| PAGE.contains(&&*name) || name.starts_with("gloo_"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_prove_what_they_are() {
        assert!(is_server_framework(ManifestKind::Npm, "express") && !is_server_framework(ManifestKind::Npm, "vite"));
        assert!(is_server_framework(ManifestKind::Requirements, "flask") && !is_server_framework(ManifestKind::Npm, "flask"));
        assert!(is_server_framework(ManifestKind::Gradle, "io.ktor:ktor-server-core"));
        assert!(is_evidence_import("express") && is_evidence_import("flask.views") && is_evidence_import("@nestjs/core"));
        assert!(is_evidence_import("zustand/middleware") && is_evidence_import("redux-persist/lib/storage"));
        assert!(!is_evidence_import("./express") && !is_evidence_import("zustand") && !is_evidence_import("expressive"));
    }

    #[test]
    fn paths_that_frameworks_serve() {
        assert_eq!(served_by_path("pages/api/token.ts"), Some("API route of Next.js"));
        assert_eq!(served_by_path("web/src/app/api/cb/route.ts"), Some("route handler of Next.js"));
        assert_eq!(served_by_path("src/routes/cb/+server.ts"), Some("server module of SvelteKit"));
        assert_eq!(served_by_path("index.php"), Some("PHP code"));
        assert_eq!(served_by_path("app/controllers/admin/files_controller.rb"), Some("controller of Rails"));
        assert_eq!(served_by_path("lib/tape_controller.rb"), None);
        assert_eq!(served_by_import("org.springframework.web.bind.annotation.RestController"), Some("controller of Spring"));
        assert_eq!(served_by_import("org.springframework.web.bind.annotation.GetMapping"), None, "a client is described so as well");
        assert_eq!(served_by_path("src/pages/Api.tsx"), None);
        assert!(is_in_web_root("index.php") && is_in_web_root("site/public/connect.php") && !is_in_web_root("src/PrintCommand.php"));
        assert_eq!(served_by_path("src/route.ts"), None);
        let served = [
            ("web/src/app/api/egnyte/files/route.ts", "/api/egnyte/files"),
            ("pages/api/folders/[...path].ts", "/api/folders/[...path]"),
            ("supabase/functions/egnyte-oauth/index.ts", "/functions/v1/egnyte-oauth"),
            ("netlify/functions/token.js", "/.netlify/functions/token"),
        ];
        for (path, at) in served {
            assert_eq!(path_of_place(path).as_deref(), Some(at));
        }
        assert_eq!(path_of_place("src/lib/token.ts"), None);
        let is_there = |path: &str| path == "web/vercel.json";
        assert_eq!(served_by_host("web/api/files.ts", &is_there), Some("function of Vercel"));
        assert_eq!(served_by_host("web/src/api/files.ts", &is_there), None);
        assert_eq!(served_by_host("api/files.ts", &is_there), None);
    }
}
