//! Components of Blazor: the C# that stands in them between their markup, as the class that the compiler makes of them.

use std::sync::LazyLock;

use regex::Regex;

use super::csharp;
use super::page::{Code, razor_members};
use crate::ir::File;

/// Lowers one component. Never fails: what cannot be read is in [`File::problems`].
#[must_use]
pub fn lower(text: &str) -> File {
    static DIRECTIVES: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?m)^[ \t]*@(using|inject)[ \t]+([^\r\n]+?)[ \t]*;?[ \t]*\r?$").expect("a constant pattern"));
    let mut code = Code::new(text);
    let directives = || DIRECTIVES.captures_iter(text).filter_map(|found| Some((found.get(1)?, found.get(2)?)));
    for (word, namespace) in directives().filter(|(word, _)| word.as_str() == "using") {
        code.put("using ", word.start());
        code.copy(namespace.range());
        code.put(";\n", namespace.end());
    }
    code.put("class Component : Microsoft.AspNetCore.Components.ComponentBase {\n", 0);
    for (word, property) in directives().filter(|(word, _)| word.as_str() == "inject") {
        code.put("[Microsoft.AspNetCore.Components.Inject] public ", word.start());
        code.copy(property.range());
        code.put(" { get; set; }\n", property.end());
    }
    for block in razor_members(text) {
        let end = block.end;
        code.copy(block);
        code.put("\n", end);
    }
    code.put("}\n", text.len());
    let code = code.finish();
    let mut file = csharp::lower(&code.cooked);
    file.remap(&code);
    file
}
