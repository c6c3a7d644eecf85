//! A fixture app: its files without their marks, and the marks.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use walkdir::WalkDir;

use crate::mark::{self, Mark};

/// A fixture app.
#[derive(Debug)]
pub struct App {
    /// Path (relative, with `/`) to bytes, marks blanked out.
    files: BTreeMap<String, Vec<u8>>,
    /// What must be said, sorted.
    pub marks: Vec<Mark>,
}

impl App {
    /// Reads the app in `folder`.
    ///
    /// # Errors
    /// Names the file that cannot be read, or the line whose mark is malformed.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let mut app = Self { files: BTreeMap::new(), marks: Vec::new() };
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.map_err(|error| error.to_string())?;
            if !entry.file_type().is_file() {
                continue;
            }
            let path = relative(folder, entry.path());
            let bytes = fs::read(entry.path()).map_err(|error| format!("{path}: {error}"))?;
            match (path.strip_suffix(".expect"), String::from_utf8(bytes)) {
                (Some(of), Ok(text)) => app.add_expectations(of, &text)?,
                (_, Ok(text)) => app.add_marked(path, &text)?,
                (_, Err(not_text)) => drop(app.files.insert(path, not_text.into_bytes())),
            }
        }
        if let Some(stray) = app.marks.iter().find(|mark| !app.files.contains_key(&mark.path)) {
            return Err(format!("{}.expect speaks of a file that is not there", stray.path));
        }
        app.marks.sort();
        Ok(app)
    }

    /// Writes the app without its marks below `folder`.
    ///
    /// # Errors
    /// Passes on what the file system says.
    pub fn write_to(&self, folder: &Path) -> io::Result<()> {
        for (path, bytes) in &self.files {
            let target = folder.join(path);
            fs::create_dir_all(target.parent().unwrap_or(folder))?;
            fs::write(target, bytes)?;
        }
        Ok(())
    }

    /// The files that are text, without their marks: path and text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
    }

    /// A file whose marks stand in its own comments. Lines stay where they are.
    fn add_marked(&mut self, path: String, text: &str) -> Result<(), String> {
        let mut clean = String::with_capacity(text.len());
        for (index, line) in text.split_inclusive('\n').enumerate() {
            let Some((start, up, marks)) = mark::find(line) else {
                clean.push_str(line);
                continue;
            };
            clean.push_str(line[..start].trim_end());
            if line.ends_with('\n') {
                clean.push('\n');
            }
            let number = index + 1;
            let target = number.checked_sub(up).filter(|target| *target > 0);
            let target = target.ok_or_else(|| format!("{path}:{number}: the mark points above the file"))?;
            self.add_marks(&path, target, marks).map_err(|slip| format!("{path}:{number}: {slip}"))?;
        }
        self.files.insert(path, clean.into_bytes());
        Ok(())
    }

    /// A sibling `NAME.expect` of a file that has no comments: `LINE: MARK`.
    fn add_expectations(&mut self, of: &str, text: &str) -> Result<(), String> {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let place = format!("{of}.expect:{}", index + 1);
            let (number, marks) = line.split_once(':').ok_or_else(|| format!("{place}: no `LINE: MARK`"))?;
            let number = number.trim().parse().map_err(|error| format!("{place}: {error}"))?;
            self.add_marks(of, number, marks).map_err(|slip| format!("{place}: {slip}"))?;
        }
        Ok(())
    }

    fn add_marks(&mut self, path: &str, line: usize, text: &str) -> Result<(), String> {
        let marks = mark::parse(text)?;
        self.marks.extend(marks.into_iter().map(|what| Mark { path: path.to_owned(), line, what }));
        Ok(())
    }
}

fn relative(folder: &Path, path: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(files: &[(&str, &str)]) -> Result<App, String> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, text) in files {
            fs::write(folder.path().join(path), text).expect("a fixture file");
        }
        App::read(folder.path())
    }

    #[test]
    fn the_analysis_never_sees_a_mark() {
        let app = app(&[("a.py", "x = get(u)  #~ EG401\n#~^ GET /pubapi/v1/links\ny = 1\n")]).expect("a good app");
        let folder = tempfile::tempdir().expect("a temporary folder");
        app.write_to(folder.path()).expect("a writable folder");
        let written = fs::read_to_string(folder.path().join("a.py")).expect("the written file");
        assert_eq!(written, "x = get(u)\n\ny = 1\n");
        let lines: Vec<usize> = app.marks.iter().map(|mark| mark.line).collect();
        assert_eq!(lines, [1, 1]);
    }

    #[test]
    fn a_file_without_comments_is_marked_beside_it() {
        let app = app(&[("n.ipynb", "{}\n"), ("n.ipynb.expect", "1: EG902\n")]).expect("a good app");
        assert_eq!(app.marks.len(), 1);
        assert_eq!((app.marks[0].path.as_str(), app.marks[0].line), ("n.ipynb", 1));
    }

    #[test]
    fn a_mark_that_speaks_of_nothing_is_an_error() {
        assert!(app(&[("gone.json.expect", "1: EG902\n")]).is_err());
        assert!(app(&[("a.js", "//~^^ EG401\n")]).is_err());
    }
}
