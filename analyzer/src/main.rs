//! The binary behind `cargo egnyte-lint`.

/// The abstract machine makes and drops small values all the time; the system's allocator would take a fifth of the run.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    egnyte_lint::cli::main()
}
