//! What a file is, by its name (and, where the name says nothing, by its `#!` line).

use crate::ir::Language;
use crate::lower::definitions::Form;
use crate::lower::javascript::Dialect;
use crate::lower::page::Markup;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// JavaScript or TypeScript.
    JavaScript(Dialect),
    /// Python.
    Python,
    /// A Jupyter notebook.
    Notebook,
    /// A component of Blazor: the C# in it. What it shows is a page of its own.
    Component,
    /// A web page: its scripts and links.
    Page(Markup),
    /// Code in a language with one form of files.
    Code(Language),
    /// Code in a language this tool does not know; the language's name as people write it.
    OtherCode(&'static str),
    /// What another program carries out: a connector, a collection of requests.
    Definition(Form),
    /// Keys and values that code reads.
    Settings(SettingsFormat),
    /// Names a package and what it depends on.
    Manifest(ManifestKind),
    /// Prose: never code.
    Documentation,
    /// Anything else; never read.
    Other,
}

/// How a settings file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SettingsFormat {
    /// `.env` and its variants.
    Env,
    /// JSON, with comments and trailing commas where tools allow them.
    Json,
    /// TOML.
    Toml,
    /// YAML, one or more documents.
    Yaml,
    /// Java properties.
    Properties,
    /// Sections of `key = value`.
    Ini,
    /// The constants that a Gradle file adds to an Android app.
    Gradle,
    /// The texts among an Android app's resources.
    Resources,
    /// `Web.config`, `App.config`.
    DotNet,
    /// The texts and settings that Visual Studio makes the constants of a class of: `Resources.resx`, `Settings.settings`.
    Designed,
}

/// The manifests this tool reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ManifestKind {
    /// `package.json`.
    Npm,
    /// `deno.json`, `deno.jsonc`.
    Deno,
    /// `pyproject.toml`.
    PyProject,
    /// `setup.py`.
    SetupPy,
    /// `setup.cfg`.
    SetupCfg,
    /// `requirements*.txt`.
    Requirements,
    /// `Pipfile`.
    Pipfile,
    /// `Cargo.toml`.
    Cargo,
    /// `pom.xml`.
    Maven,
    /// `build.gradle`, `build.gradle.kts`.
    Gradle,
    /// `*.csproj`, `*.vbproj`, `*.fsproj`.
    DotNet,
    /// `go.mod`.
    Go,
    /// `composer.json`.
    Composer,
    /// `Gemfile`.
    Gemfile,
    /// `*.gemspec`.
    Gemspec,
}

impl FileKind {
    /// The kind that the file name `name` (no folders) says; `None` where there is no extension to go by.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        if let Some(kind) = ManifestKind::of_name(name) {
            // A setup.py is a program as well, and is read as one.
            return Some(if kind == ManifestKind::SetupPy { Self::Python } else { Self::Manifest(kind) });
        }
        if name.to_ascii_lowercase().ends_with(".iml.json") {
            return Some(Self::Definition(Form::Make));
        }
        if let Some(format) = SettingsFormat::of_name(name) {
            return Some(Self::Settings(format));
        }
        if name.starts_with('.') && !name[1..].contains('.') {
            return Some(Self::Other);
        }
        if RUBY_PROGRAMS.contains(&name) {
            return Some(Self::Code(Language::Ruby));
        }
        let (stem, extension) = name.rsplit_once('.')?;
        if stem.to_ascii_lowercase().ends_with(".blade") {
            return Some(Self::Page(Markup::Blade));
        }
        // A template of what the name before says, and of a page where that says nothing.
        if matches!(extension, "tmpl" | "tpl") {
            let of = stem.rsplit_once('.').map_or(Self::Page(Markup::Html), |(_, of)| Self::of_extension(&of.to_ascii_lowercase()));
            return Some(if matches!(of, Self::Page(_)) { of } else { Self::Other });
        }
        Some(Self::of_extension(&extension.to_ascii_lowercase()))
    }

    fn of_extension(extension: &str) -> Self {
        match extension {
            "js" | "jsx" | "mjs" | "cjs" | "gs" => Self::JavaScript(Dialect::JavaScript),
            "ts" | "mts" | "cts" => Self::JavaScript(Dialect::TypeScript),
            "tsx" => Self::JavaScript(Dialect::Tsx),
            "py" | "pyw" | "wsgi" => Self::Python,
            "ipynb" => Self::Notebook,
            "html" | "htm" | "xhtml" | "shtml" | "ejs" | "erb" | "eta" | "hbs" | "handlebars" | "mustache" | "jinja" | "jinja2" | "j2"
            | "twig" | "liquid" | "njk" | "gohtml" | "ftl" | "ftlh" | "aspx" | "ascx" => Self::Page(Markup::Html),
            "jsp" | "jspx" | "jspf" => Self::Page(Markup::Jsp),
            "cshtml" => Self::Page(Markup::Razor),
            "razor" => Self::Component,
            "vue" => Self::Page(Markup::Vue),
            "svelte" => Self::Page(Markup::Svelte),
            "astro" => Self::Page(Markup::Astro),
            "rs" => Self::Code(Language::Rust),
            "rb" | "rake" | "ru" | "thor" => Self::Code(Language::Ruby),
            // Drupal's modules are programs by other names.
            "php" | "phtml" | "php5" | "php7" | "inc" | "module" | "install" | "theme" => Self::Code(Language::Php),
            "go" => Self::Code(Language::Go),
            "cs" | "csx" => Self::Code(Language::CSharp),
            "kt" | "kts" => Self::Code(Language::Kotlin),
            "java" => Self::Code(Language::Java),
            "sh" | "bash" | "zsh" | "ksh" | "command" => Self::Code(Language::Shell),
            "ps1" | "psm1" => Self::Code(Language::PowerShell),
            "http" | "rest" => Self::Definition(Form::RequestFile),
            "imljson" => Self::Definition(Form::Make),
            "md" | "markdown" | "mdx" | "rst" | "txt" | "adoc" | "asciidoc" | "org" | "tex" => Self::Documentation,
            _ => OTHER_LANGUAGES.iter().find(|(ext, _)| *ext == extension).map_or(Self::Other, |(_, language)| Self::OtherCode(language)),
        }
    }

    /// The kind that the first line of a file without an extension says.
    #[must_use]
    pub fn of_shebang(head: &[u8]) -> Self {
        let Some(line) = head.strip_prefix(b"#!") else { return Self::Other };
        let line = String::from_utf8_lossy(line.split(|&b| b == b'\n').next().unwrap_or_default());
        // `/usr/bin/env -S python3 -u` and `/usr/bin/python3.11` alike: the first word that names an interpreter.
        let words = line.split_whitespace().map(|word| word.rsplit('/').next().unwrap_or(word));
        let interpreter = words.filter(|word| *word != "env").find(|word| !word.starts_with('-')).unwrap_or_default();
        match interpreter.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.') {
            "python" | "pypy" => Self::Python,
            "node" | "nodejs" | "bun" | "zx" => Self::JavaScript(Dialect::JavaScript),
            "deno" | "ts-node" | "tsx" => Self::JavaScript(Dialect::TypeScript),
            "sh" | "bash" | "zsh" | "dash" | "ksh" => Self::Code(Language::Shell),
            "fish" => Self::OtherCode("fish"),
            "ruby" => Self::Code(Language::Ruby),
            "php" => Self::Code(Language::Php),
            "perl" => Self::OtherCode("Perl"),
            "pwsh" | "powershell" => Self::Code(Language::PowerShell),
            "cargo" | "rust-script" => Self::Code(Language::Rust),
            _ => Self::Other,
        }
    }

    /// The language of its code, of a page that of its scripts, where there is a front end for it.
    #[must_use]
    pub const fn language(self) -> Option<Language> {
        match self {
            Self::JavaScript(_) | Self::Page(_) => Some(Language::JavaScript),
            Self::Python | Self::Notebook => Some(Language::Python),
            Self::Component => Some(Language::CSharp),
            Self::Code(language) => Some(language),
            _ => None,
        }
    }

    /// Whether a front end reads it.
    #[must_use]
    pub const fn has_front_end(self) -> bool {
        match self {
            Self::JavaScript(_) | Self::Python | Self::Notebook | Self::Component | Self::Page(_) | Self::Definition(_) => true,
            Self::Code(language) => language.has_front_end(),
            _ => false,
        }
    }

    /// The language of a program that no front end reads.
    #[must_use]
    pub const fn without_front_end(self) -> Option<&'static str> {
        match self {
            Self::Code(language) if !language.has_front_end() => Some(language.name()),
            Self::OtherCode(language) => Some(language),
            _ => None,
        }
    }

    /// Whether it is a program in any language.
    #[must_use]
    pub const fn is_code(self) -> bool {
        matches!(
            self,
            Self::JavaScript(_) | Self::Python | Self::Notebook | Self::Component | Self::Page(_) | Self::Code(_) | Self::OtherCode(_)
        )
    }

    /// The page that stands between the tags of a program of this kind.
    #[must_use]
    pub(super) const fn page_of_program(self) -> Option<Self> {
        match self {
            Self::Code(Language::Php) => Some(Self::Page(Markup::Html)),
            Self::Component => Some(Self::Page(Markup::Razor)),
            _ => None,
        }
    }

    /// How its keys and values are written, where it has some.
    #[must_use]
    pub const fn settings_format(self) -> Option<SettingsFormat> {
        match self {
            Self::Settings(format) => Some(format),
            Self::Definition(form) => form.settings_format(),
            Self::Manifest(ManifestKind::Gradle) => Some(SettingsFormat::Gradle),
            _ => None,
        }
    }

    /// Whether its bytes can tell anything.
    #[must_use]
    pub(super) const fn is_scanned(self) -> bool {
        self.is_code() || matches!(self, Self::Definition(_) | Self::Settings(_) | Self::Manifest(_))
    }
}

/// Programs of Ruby whose names have no extension.
const RUBY_PROGRAMS: &[&str] = &["Rakefile", "Capfile", "Guardfile", "Thorfile", "Fastfile"];

/// The language of the code that a server runs inside pages of this name, where that is code of its own and no front end reads it.
#[must_use]
pub(super) fn server_language(name: &str) -> Option<&'static str> {
    let (stem, extension) = name.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "ejs" | "eta" => Some(Language::JavaScript.name()),
        "php" if stem.to_ascii_lowercase().ends_with(".blade") => Some(Language::Php.name()),
        "erb" => Some(Language::Ruby.name()),
        "jsp" | "jspx" => Some(Language::Java.name()),
        "aspx" | "ascx" | "cshtml" => Some(Language::CSharp.name()),
        _ => None,
    }
}

/// Extensions of languages that have no front end here, with the names the report gives them.
const OTHER_LANGUAGES: &[(&str, &str)] = &[
    ("groovy", "Groovy"),
    ("scala", "Scala"),
    ("clj", "Clojure"),
    ("fs", "F#"),
    ("vb", "Visual Basic"),
    ("vbs", "VBScript"),
    ("bas", "Visual Basic"),
    ("swift", "Swift"),
    ("m", "Objective-C"),
    ("mm", "Objective-C"),
    ("h", "C"),
    ("c", "C"),
    ("cc", "C++"),
    ("cpp", "C++"),
    ("hpp", "C++"),
    ("dart", "Dart"),
    ("ex", "Elixir"),
    ("exs", "Elixir"),
    ("lua", "Lua"),
    ("pl", "Perl"),
    ("pm", "Perl"),
    ("r", "R"),
    ("jl", "Julia"),
    ("bat", "batch"),
    ("cmd", "batch"),
    ("cls", "Apex"),
    ("trigger", "Apex"),
    ("coffee", "CoffeeScript"),
    ("pyx", "Cython"),
];

impl SettingsFormat {
    /// The format that the file name `name` says. Manifests are settings too: code reads `package.json`.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        if lower == ".env" || lower.starts_with(".env.") || lower.starts_with(".env-") || lower.starts_with("env.") && lower != "env.py" {
            // `env.ts` and `env.json` are what their last extension says.
            if lower.starts_with('.') || !lower.rsplit('.').next().is_some_and(is_other_known_extension) {
                return Some(Self::Env);
            }
        }
        // What a Dockerfile sets, and direnv, stands in lines as those of `.env` are.
        let (stem, extension) = lower.split_once('.').unwrap_or((&lower, ""));
        if matches!(stem, "dockerfile" | "containerfile") && !is_other_known_extension(extension) || lower == ".envrc" {
            return Some(Self::Env);
        }
        if ManifestKind::of_name(name) == Some(ManifestKind::Gradle) {
            return Some(Self::Gradle);
        }
        match lower.rsplit_once('.')?.1 {
            "xml" if lower.starts_with("strings") => Some(Self::Resources),
            "config" if matches!(lower.as_str(), "web.config" | "app.config") => Some(Self::DotNet),
            "resx" | "settings" => Some(Self::Designed),
            "env" | "dockerfile" | "tfvars" => Some(Self::Env),
            // `.portal-env`
            named if lower.starts_with('.') && (named.ends_with("-env") || named.ends_with("_env")) => Some(Self::Env),
            "json" | "jsonc" | "json5" | "webmanifest" => Some(Self::Json),
            "toml" => Some(Self::Toml),
            "yaml" | "yml" => Some(Self::Yaml),
            "properties" => Some(Self::Properties),
            "ini" | "cfg" | "conf" => Some(Self::Ini),
            _ => None,
        }
    }
}

fn is_other_known_extension(extension: &str) -> bool {
    matches!(extension, "json" | "jsonc" | "toml" | "yaml" | "yml" | "properties" | "ini" | "cfg" | "conf")
        || FileKind::of_extension(extension) != FileKind::Other
}

impl ManifestKind {
    /// The manifest that the file name `name` is.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "package.json" => Self::Npm,
            "deno.json" | "deno.jsonc" => Self::Deno,
            "pyproject.toml" => Self::PyProject,
            "setup.py" => Self::SetupPy,
            "setup.cfg" => Self::SetupCfg,
            "Pipfile" => Self::Pipfile,
            "Cargo.toml" => Self::Cargo,
            "pom.xml" => Self::Maven,
            "build.gradle" | "build.gradle.kts" => Self::Gradle,
            "go.mod" => Self::Go,
            "composer.json" => Self::Composer,
            "Gemfile" => Self::Gemfile,
            _ if name.ends_with(".csproj") || name.ends_with(".vbproj") || name.ends_with(".fsproj") => Self::DotNet,
            _ if name.ends_with(".gemspec") => Self::Gemspec,
            _ if name.starts_with("requirements") && name.ends_with(".txt") => Self::Requirements,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_a_file_is() {
        for (name, kind) in [
            ("a.ts", FileKind::JavaScript(Dialect::TypeScript)),
            ("a.d.mts", FileKind::JavaScript(Dialect::TypeScript)),
            ("App.TSX", FileKind::JavaScript(Dialect::Tsx)),
            ("Code.gs", FileKind::JavaScript(Dialect::JavaScript)),
            (".eslintrc.js", FileKind::JavaScript(Dialect::JavaScript)),
            ("setup.py", FileKind::Python),
            ("env.py", FileKind::Python),
            ("env.ts", FileKind::JavaScript(Dialect::TypeScript)),
            (".env", FileKind::Settings(SettingsFormat::Env)),
            (".env.local.example", FileKind::Settings(SettingsFormat::Env)),
            ("env.example", FileKind::Settings(SettingsFormat::Env)),
            ("production.env", FileKind::Settings(SettingsFormat::Env)),
            (".portal-env", FileKind::Settings(SettingsFormat::Env)),
            ("env.json", FileKind::Settings(SettingsFormat::Json)),
            ("package.json", FileKind::Manifest(ManifestKind::Npm)),
            ("requirements-dev.txt", FileKind::Manifest(ManifestKind::Requirements)),
            ("notes.txt", FileKind::Documentation),
            ("Main.java", FileKind::Code(Language::Java)),
            ("config.ru", FileKind::Code(Language::Ruby)),
            ("Rakefile", FileKind::Code(Language::Ruby)),
            ("egnyte_sync.module", FileKind::Code(Language::Php)),
            ("Page.vue", FileKind::Page(Markup::Vue)),
            ("index.HTML", FileKind::Page(Markup::Html)),
            ("layout.blade.php", FileKind::Page(Markup::Blade)),
            ("logo.png", FileKind::Other),
            (".gitignore", FileKind::Other),
        ] {
            assert_eq!(FileKind::of_name(name), Some(kind), "{name}");
        }
        assert_eq!(FileKind::of_name("Makefile"), None);
        assert_eq!(FileKind::of_name("sync"), None);
    }

    #[test]
    fn an_interpreter_line_says_what_a_file_is() {
        for (head, kind) in [
            (&b"#!/usr/bin/env python3\nimport x"[..], FileKind::Python),
            (b"#!/usr/bin/python2.7 -u\n", FileKind::Python),
            (b"#!/usr/bin/env -S node --no-warnings\n", FileKind::JavaScript(Dialect::JavaScript)),
            (b"#!/bin/sh\n", FileKind::Code(Language::Shell)),
            (b"#!\xff\xfe", FileKind::Other),
            (b"#!", FileKind::Other),
            (b"all: build", FileKind::Other),
        ] {
            assert_eq!(FileKind::of_shebang(head), kind, "{head:?}");
        }
    }
}
