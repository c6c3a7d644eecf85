use std::collections::HashSet;
use std::fs::File;
use std::path::Path;

use anyhow::{Context, Result};
use indicatif::ProgressBar;
use walkdir::WalkDir;

use crate::api::Api;

#[derive(Default)]
pub struct Report {
    pub copied: usize,
    pub removed: usize,
}

pub fn push(api: &Api, local: &Path, remote: &str, prune: bool) -> Result<Report> {
    let mut report = Report::default();
    let bar = ProgressBar::new_spinner();
    let mut seen = HashSet::new();
    for entry in WalkDir::new(local).min_depth(1) {
        let entry = entry?;
        let relative = entry.path().strip_prefix(local)?.to_string_lossy().replace('\\', "/");
        let target = format!("{}/{relative}", remote.trim_end_matches('/'));
        bar.set_message(target.clone());
        if entry.file_type().is_dir() {
            api.make_folder(&target)?;
        } else {
            let file = File::open(entry.path()).with_context(|| format!("cannot read {}", entry.path().display()))?;
            api.upload(&target, file)?;
            report.copied += 1;
        }
        seen.insert(relative);
    }
    if prune {
        for file in api.list(remote)?.files.iter().filter(|file| !seen.contains(&file.name)) {
            api.remove(&format!("{remote}/{}", file.name))?;
            report.removed += 1;
        }
    }
    Ok(report)
}
