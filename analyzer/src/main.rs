//! The binary behind `cargo egnyte-lint`.

fn main() -> std::process::ExitCode {
    egnyte_lint::cli::main()
}
