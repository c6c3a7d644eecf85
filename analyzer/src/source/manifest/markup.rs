//! Manifests read lexically: Maven and .NET (XML), Gradle, Go, Ruby.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{Manifest, beside};
use crate::ir::Span;
use crate::source::apps::is_sample;
use crate::source::{Class, SourceFile, Sources, ancestors};

macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).expect("a constant pattern"));
    };
}

pub(super) fn maven(text: &str, manifest: &mut Manifest) {
    pattern!(COMMENT, "(?s)<!--.*?-->");
    pattern!(
        DEPENDENCY,
        r"(?s)<dependency>.*?<groupId>\s*([^<\s]+)\s*</groupId>.*?<artifactId>\s*([^<\s]+)\s*</artifactId>(.*?)</dependency>"
    );
    pattern!(
        INNER,
        "(?s)<(parent|dependencies|build|profiles|dependencyManagement)>.*?</(parent|dependencies|build|profiles|dependencyManagement)>"
    );
    pattern!(NAME, r"<artifactId>\s*([^<\s]+)\s*</artifactId>");
    let text = &blank(text, &COMMENT);
    for found in DEPENDENCY.captures_iter(text) {
        let dev = found[3].contains("<scope>test</scope>") || found[3].contains("<scope>provided</scope>");
        manifest.depend(&format!("{}:{}", &found[1], &found[2]), dev, group(&found, 2));
    }
    manifest.name = NAME.captures(&blank(text, &INNER)).map(|found| found[1].into());
    manifest.workspace_root = text.contains("<modules>");
    let words =
        ["spring-boot-maven-plugin", "quarkus-maven-plugin", "<mainClass>", "<packaging>war</packaging>", "<packaging>hpi</packaging>"];
    for word in words {
        if text.contains(word) {
            manifest.entry_points.push(word.trim_matches(['<', '>']).into());
        }
    }
    manifest.is_library = Some(manifest.name.is_some() && !manifest.workspace_root && manifest.entry_points.is_empty());
}

/// The files that make a folder the root of a build of Gradle.
const SETTINGS: [&str; 2] = ["settings.gradle", "settings.gradle.kts"];

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// `coreData` as `core-data`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

pub(super) fn gradle(text: &str, sources: &Sources, manifest: &mut Manifest) {
    pattern!(COMMENT, r"(?ms)/\*.*?\*/|^\s*//[^\n]*");
    pattern!(
        DEPENDENCY,
        r#"\b(\w*[iI]mplementation|api|compile|\w*[rR]untimeOnly|\w*[cC]ompileOnly|testCompile|kapt|ksp|annotationProcessor)\s*\(?\s*["']([\w.-]+:[\w.-]+)(?::[^"']*)?["']"#
    );
    pattern!(
        PROGRAM,
        r#"(\bapplication\b|org\.springframework\.boot|com\.android\.application|io\.ktor\.plugin|io\.quarkus|\bmainClass(?:Name)?\b|["']war["'])"#
    );
    let text = &blank(text, &COMMENT);
    pattern!(
        PROJECT,
        r#"\b(\w*[iI]mplementation|api|compile|\w*[rR]untimeOnly|testCompile)\s*\(?\s*(?:project\s*\(\s*(?:path\s*[:=]\s*)?["']:([\w.:-]+)["']|projects\.([\w.]+))"#
    );
    let is_dev = |kind: &str| {
        let kind = kind.to_ascii_lowercase();
        kind.contains("test") || kind.contains("compileonly") || matches!(&*kind, "kapt" | "ksp" | "annotationprocessor")
    };
    for found in DEPENDENCY.captures_iter(text) {
        manifest.depend(&found[2], is_dev(&found[1]), group(&found, 2));
    }
    // Another project of the same build is the folder of its path.
    let of_settings = |folder: &&str| SETTINGS.iter().any(|name| sources.find(&joined(folder, name)).is_some());
    let build = ancestors(sources.file(manifest.file).folder()).find(of_settings).unwrap_or_default().to_owned();
    for found in PROJECT.captures_iter(text) {
        let at = if found.get(2).is_some() { 2 } else { 3 };
        let path = if at == 2 { found[2].replace(':', "/") } else { kebab(&found[3]).replace('.', "/") };
        manifest.depend(&format!("/{}", joined(&build, &path)), is_dev(&found[1]), group(&found, at));
    }
    manifest.entry_points.extend(PROGRAM.captures(text).map(|found| found[1].into()));
    let settings = SETTINGS.iter().any(|name| beside(sources, manifest, name));
    manifest.workspace_root = settings && manifest.dependencies.is_empty() && manifest.entry_points.is_empty();
    let published = text.contains("java-library") || text.contains("maven-publish") || text.contains("com.android.library");
    manifest.is_library = Some(published && manifest.entry_points.is_empty());
}

pub(super) fn dotnet(text: &str, file_name: &str, manifest: &mut Manifest) {
    pattern!(COMMENT, "(?s)<!--.*?-->");
    pattern!(REFERENCE, r#"<(PackageReference|ProjectReference)\s[^>]*?Include\s*=\s*"([^"]+)""#);
    pattern!(
        PROGRAM,
        r#"(?i)Sdk\s*=\s*"(Microsoft\.NET\.Sdk\.(?:Web|Worker|BlazorWebAssembly))"|<OutputType>\s*((?:Win)?Exe)\s*<|(AzureFunctionsVersion)"#
    );
    let text = &blank(text, &COMMENT);
    manifest.name = file_name.rsplit_once('.').map(|(stem, _)| stem.into());
    for found in REFERENCE.captures_iter(text) {
        let mut span = group(&found, 2);
        let mut name = &found[2];
        if &found[1] == "ProjectReference" {
            let stem = name.rsplit(['\\', '/']).next().unwrap_or(name);
            span.start = span.end - u32::try_from(stem.len()).unwrap_or(0);
            name = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        }
        manifest.depend(name, false, span);
    }
    let program = PROGRAM.captures(text).and_then(|found| found.iter().skip(1).flatten().next().map(|word| word.as_str().into()));
    manifest.entry_points.extend(program);
    manifest.is_library = Some(manifest.entry_points.is_empty());
}

pub(super) fn go(text: &str, sources: &Sources, manifest: &mut Manifest) {
    pattern!(MODULE, r"(?m)^module\s+(\S+)");
    pattern!(REQUIRE, r"(?m)^(?:require)?[ \t]*([\w.-]+\.[\w.-]+/\S+)\s+v\S+(.*)$");
    manifest.name = MODULE.captures(text).map(|found| found[1].into());
    for found in REQUIRE.captures_iter(text).filter(|found| !found[2].contains("indirect")) {
        manifest.depend(&found[1], false, group(&found, 1));
    }
    let folder = sources.file(manifest.file).folder();
    let below = sources.below(folder);
    let programs = sources.files[below.clone()].iter().filter(|file| file.name() == "main.go");
    manifest.entry_points = programs.map(|file| file.path.clone()).collect();
    if manifest.entry_points.is_empty() {
        let named = |file: &&SourceFile| file.class == Class::Source && file.name().ends_with(".go") && !is_sample(&file.path);
        let files = sources.iter().skip(below.start).take(below.len()).filter(|(_, file)| named(file));
        let program = files.take(MAX_GO_FILES).find(|(id, _)| sources.read(*id).is_ok_and(|text| is_go_program(&text)));
        manifest.entry_points.extend(program.map(|(_, file)| file.path.clone()));
    }
    manifest.is_library = Some(manifest.name.is_some() && manifest.entry_points.is_empty());
}

/// How many files of a module without a `main.go` are looked through for its program.
const MAX_GO_FILES: usize = 2_000;

/// Whether a file of Go is built into a program, whatever it is called; what only generates others is left out of the build.
fn is_go_program(text: &str) -> bool {
    pattern!(PACKAGE, r"(?m)^package[ \t]+main\b");
    pattern!(MAIN, r"(?m)^func[ \t]+main\(\)");
    pattern!(IGNORED, r"(?m)^//(?:go:build|[ \t]*\+build)[ \t]+ignore\b");
    PACKAGE.is_match(text) && MAIN.is_match(text) && !IGNORED.is_match(text)
}

pub(super) fn ruby(text: &str, sources: &Sources, manifest: &mut Manifest) {
    pattern!(NAME, r#"(?m)^\s*\w+\.name\s*=\s*["']([^"'\n]+)"#);
    pattern!(
        LINE,
        r#"(?m)^[ \t]*(?:(group)\b([^\n]*)\bdo\b|(end)\b|(gem|\w+\.add_dependency|\w+\.add_runtime_dependency|\w+\.add_development_dependency)[ (]+["']([^"'\n]+)["']([^\n]*))"#
    );
    pattern!(PROGRAM, r"\.(executables)\s*(?:=|<<)([^\n]*)");
    // What Bundler writes into every gem: the programs are the files of a folder, if there are any.
    pattern!(FOLDER, r"(?:grep\(\s*(?:%r\{|/)\^?|git ls-files -- )(bin|exe)\b");
    let mut dev_group = false;
    for found in LINE.captures_iter(text) {
        if found.get(1).is_some() {
            dev_group = found[2].contains("dev") || found[2].contains("test");
        } else if found.get(3).is_some() {
            dev_group = false;
        } else {
            let dev = dev_group || found[4].contains("development") || found[6].contains(":development") || found[6].contains(":test");
            manifest.depend(&found[5], dev, group(&found, 5));
        }
    }
    manifest.name = NAME.captures(text).map(|found| found[1].into());
    let at = sources.file(manifest.file).folder();
    let has_files = |folder: &str| !sources.below(&if at.is_empty() { folder.to_owned() } else { format!("{at}/{folder}") }).is_empty();
    let programs = PROGRAM.captures(text).filter(|found| FOLDER.captures(&found[2]).is_none_or(|folder| has_files(&folder[1])));
    manifest.entry_points.extend(programs.map(|found| found[1].into()));
    if manifest.kind == crate::source::ManifestKind::Gemspec {
        manifest.is_library = Some(manifest.entry_points.is_empty());
    }
}

/// `text` with what `pattern` matches blanked out, every other byte in its place.
fn blank(text: &str, pattern: &Regex) -> String {
    pattern.replace_all(text, |found: &Captures<'_>| " ".repeat(found[0].len())).into_owned()
}

/// Where a group of a match stands.
fn group(found: &Captures<'_>, index: usize) -> Span {
    let offset = |value| u32::try_from(value).unwrap_or(u32::MAX);
    found.get(index).map_or(Span::default(), |group| Span::new(offset(group.start()), offset(group.end())))
}
