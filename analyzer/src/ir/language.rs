//! The languages that files are written in.

/// The language a file was written in, as far as name lookup and library models differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// JavaScript and TypeScript in all their file forms.
    JavaScript,
    /// Python, notebooks included.
    Python,
    /// Rust.
    Rust,
    /// Java.
    Java,
    /// Kotlin.
    Kotlin,
    /// C#.
    CSharp,
    /// Go.
    Go,
    /// PHP.
    Php,
    /// Ruby.
    Ruby,
    /// Bourne shell and its descendants.
    Shell,
    /// PowerShell.
    PowerShell,
    /// What other programs carry out: connector definitions and request files.
    Definition,
}

impl Language {
    /// Whether `break` in a `switch` leaves that, rather than the loop around it.
    #[must_use]
    pub const fn breaks_out_of_switch(self) -> bool {
        matches!(self, Self::JavaScript | Self::Java | Self::CSharp | Self::Php | Self::Go | Self::PowerShell)
    }

    /// Whether a function gives the error that it failed with as the last of its results.
    #[must_use]
    pub const fn returns_errors(self) -> bool {
        matches!(self, Self::Go)
    }

    /// Every language.
    pub const ALL: [Self; 12] = [
        Self::JavaScript,
        Self::Python,
        Self::Rust,
        Self::Java,
        Self::Kotlin,
        Self::CSharp,
        Self::Go,
        Self::Php,
        Self::Ruby,
        Self::Shell,
        Self::PowerShell,
        Self::Definition,
    ];

    /// Its name as people write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::JavaScript => "JavaScript",
            Self::Python => "Python",
            Self::Rust => "Rust",
            Self::Java => "Java",
            Self::Kotlin => "Kotlin",
            Self::CSharp => "C#",
            Self::Go => "Go",
            Self::Php => "PHP",
            Self::Ruby => "Ruby",
            Self::Shell => "shell",
            Self::PowerShell => "PowerShell",
            Self::Definition => "connector definition",
        }
    }

    /// A path of members as its users type it: `getResponse.getStatus` of a model is `getResponse().getStatus()`.
    #[must_use]
    pub fn spelled(self, path: &str) -> String {
        let members = path.split('.').map(|member| match member.strip_prefix("get") {
            Some(part) if part.starts_with(|c: char| c.is_ascii_uppercase()) => match self {
                Self::Kotlin => format!("{}{}", part[..1].to_ascii_lowercase(), &part[1..]),
                _ => format!("{member}()"),
            },
            _ => member.to_owned(),
        });
        members.collect::<Vec<_>>().join(if self == Self::Php { "->" } else { "." })
    }

    /// The folders of library models that speak of it, its own first.
    #[must_use]
    pub const fn models(self) -> &'static [&'static str] {
        match self {
            Self::JavaScript => &["javascript"],
            Self::Python => &["python"],
            Self::Rust => &["rust"],
            Self::Java => &["java"],
            Self::Kotlin => &["kotlin", "java"],
            Self::CSharp => &["csharp"],
            Self::Go => &["go"],
            Self::Php => &["php"],
            Self::Ruby => &["ruby"],
            Self::Shell => &["shell"],
            Self::PowerShell => &["powershell"],
            Self::Definition => &["definitions"],
        }
    }

    /// Whether there is a front end for it.
    #[must_use]
    pub const fn has_front_end(self) -> bool {
        true
    }

    /// Whether an instance prints as all that its fields hold.
    #[must_use]
    pub const fn prints_fields(self) -> bool {
        matches!(self, Self::Go)
    }

    /// Whether an answer that is read as a type becomes an instance of it.
    #[must_use]
    pub const fn reads_into_types(self) -> bool {
        matches!(self, Self::Rust | Self::Java | Self::Kotlin | Self::CSharp)
    }

    /// What begins a comment that ends with its line.
    #[must_use]
    pub const fn line_comment(self) -> &'static str {
        match self {
            Self::Python | Self::Ruby | Self::Shell | Self::PowerShell | Self::Definition => "#",
            Self::JavaScript | Self::Rust | Self::Java | Self::Kotlin | Self::CSharp | Self::Go | Self::Php => "//",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_spelled_as_they_are_typed() {
        assert_eq!(Language::Java.spelled("getResponse.getStatus"), "getResponse().getStatus()");
        assert_eq!(Language::Kotlin.spelled("getResponse.getStatus"), "response.status");
        assert_eq!(Language::Php.spelled("getResponse.getStatusCode"), "getResponse()->getStatusCode()");
        assert_eq!(Language::Php.spelled("response.status"), "response->status");
        assert_eq!(Language::Python.spelled("response.status_code"), "response.status_code");
        assert_eq!(Language::Python.spelled("getcode"), "getcode");
    }
}
