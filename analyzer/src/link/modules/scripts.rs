//! Scripts that run other scripts in their place: by path, whatever stands before its known part.

use super::{Resolution, join};
use crate::ir::Language;
use crate::source::{FileId, FileKind, SourceFile, Sources, ancestors};

/// The script that a path means: beside the one that names it, below a folder above it, or the only one with that end.
pub(super) fn resolve(sources: &Sources, from: FileId, specifier: &str) -> Resolution {
    let file = sources.file(from);
    let plain: Vec<&str> = specifier.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).collect();
    let plain = plain.join("/");
    if plain.is_empty() {
        return Resolution::Missing;
    }
    let script = |path: &str| sources.find(path).filter(|id| sources.file(*id).kind == file.kind && *id != from);
    if let Some(id) = ancestors(file.folder()).find_map(|folder| script(&join(folder, &plain)?)) {
        return Resolution::File(id);
    }
    // A module by its name, or by its folder's, which has the same.
    if let Some(id) = ancestors(file.folder()).find_map(|folder| module_named(sources, &join(folder, &plain)?)).filter(|id| *id != from) {
        return Resolution::File(id);
    }
    let end = format!("/{}", plain.trim_start_matches("../"));
    let mut found = sources.iter().filter(|(id, other)| other.kind == file.kind && other.path.ends_with(&end) && *id != from);
    match (found.next(), found.next()) {
        (Some((id, _)), None) => Resolution::File(id),
        _ => Resolution::Missing,
    }
}

/// The script of a PowerShell module that is named without it: `Tools`, `Tools.psd1`, or the folder of `Tools/Tools.psm1`.
fn module_named(sources: &Sources, path: &str) -> Option<FileId> {
    let plain = path.strip_suffix(".psd1").unwrap_or(path);
    let name = plain.rsplit('/').next()?;
    [format!("{plain}.psm1"), format!("{plain}/{name}.psm1")].iter().find_map(|script| sources.find(script))
}

/// Folders whose scripts share their names: each with the scripts of its own, in order.
#[derive(Debug)]
pub(super) struct Modules(Vec<(String, Vec<FileId>)>);

/// The file that tells how a project of Apps Script is run.
const APPS_SCRIPT: &str = "appsscript.json";

impl Modules {
    /// The modules of PowerShell in a tree: a folder with a script that loads what lies below it, by a list of files that it makes while
    /// it runs.
    pub(super) fn of_powershell(sources: &Sources) -> Self {
        let is_own = |file: &SourceFile| file.kind == FileKind::Code(Language::PowerShell);
        let scripts = || sources.iter().filter(|(_, file)| is_own(file) && file.class.is_analyzed());
        let folders = scripts().filter(|(_, file)| file.path.ends_with(".psm1")).map(|(_, file)| file.folder().to_owned());
        Self::below(folders, scripts())
    }

    /// The projects of Apps Script in a tree, each of which is run as one script: what lies below its manifest, or where there is none
    /// the scripts of a folder.
    pub(super) fn of_apps_script(sources: &Sources) -> Self {
        let is_own = |file: &SourceFile| matches!(file.kind, FileKind::JavaScript(_)) && file.class.is_analyzed();
        let manifests = sources.iter().filter(|(_, file)| file.name() == APPS_SCRIPT).map(|(_, file)| file.folder().to_owned());
        let manifests: Vec<String> = manifests.collect();
        let in_project = |file: &SourceFile| ancestors(file.folder()).any(|at| manifests.iter().any(|folder| folder == at));
        let scripts = || sources.iter().filter(|(_, file)| is_own(file) && (file.path.ends_with(".gs") || in_project(file)));
        let alone = scripts().filter(|(_, file)| !in_project(file)).map(|(_, file)| file.folder().to_owned());
        Self::below(manifests.iter().cloned().chain(alone), scripts())
    }

    /// The scripts below each folder; those of a folder further in are that one's.
    fn below<'a>(folders: impl Iterator<Item = String>, scripts: impl Iterator<Item = (FileId, &'a SourceFile)>) -> Self {
        let mut folders: Vec<(String, Vec<FileId>)> = folders.map(|folder| (folder, Vec::new())).collect();
        folders.sort_unstable();
        folders.dedup_by(|one, other| one.0 == other.0);
        for (id, file) in scripts {
            let around = folders.iter_mut().filter(|(folder, _)| ancestors(file.folder()).any(|at| at == folder));
            if let Some((_, files)) = around.max_by_key(|(folder, _)| folder.len()) {
                files.push(id);
            }
        }
        Self(folders)
    }

    /// The files that share their names with a script: those of its own module, in order.
    pub(super) fn beside(&self, script: FileId) -> &[FileId] {
        let own = self.0.iter().map(|(_, files)| files.as_slice()).find(|files| files.binary_search(&script).is_ok());
        own.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::link::modules::{Resolution, Resolver};
    use crate::source::testing::{load, paths, tree};

    #[test]
    fn modules_share_their_names() {
        let dir = tree(&[
            ("Vault/Vault.psm1", ". $file.FullName"),
            ("Vault/Public/Get-Box.ps1", ""),
            ("Vault/Private/Send.ps1", ""),
            ("Vault/Inner/Inner.psm1", ""),
            ("Vault/Inner/Seal.ps1", ""),
            ("job.ps1", "Import-Module ./Vault"),
            ("other.ps1", "Import-Module ./Vault/Vault.psd1"),
        ]);
        let sources = load(&dir);
        let resolver = Resolver::new(&sources);
        let id = |path: &str| sources.find(path).unwrap();
        let shared = |path: &str| paths(&sources, &resolver.shared(id(path)));
        assert_eq!(shared("Vault/Public/Get-Box.ps1"), ["Vault/Private/Send.ps1", "Vault/Vault.psm1"]);
        assert_eq!(shared("Vault/Inner/Seal.ps1"), ["Vault/Inner/Inner.psm1"]);
        assert_eq!(shared("job.ps1"), ["Vault/Private/Send.ps1", "Vault/Public/Get-Box.ps1", "Vault/Vault.psm1"]);
        for script in ["job.ps1", "other.ps1"] {
            let module = sources.file(id(script)).specifiers().next().unwrap();
            assert_eq!(resolver.resolve(id(script), module), Resolution::File(id("Vault/Vault.psm1")), "{script}");
        }
    }
}
