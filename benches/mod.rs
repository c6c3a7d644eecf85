//! How long the analysis takes, as a ratio to searching the same tree for one word.
//!
//! The yardstick is `rg -l egnyte` where ripgrep is installed, else a parallel search of our own. Rounds are interleaved, so
//! that a slow minute of the machine falls on all.

mod tree;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use egnyte_lint::source::Sources;
use globset::GlobSet;
use ignore::{WalkBuilder, WalkState};

use crate::binary;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many files the tree has
    #[arg(long, default_value_t = 3000)]
    files: usize,
    /// The share of files that use Egnyte
    #[arg(long, default_value_t = 0.02)]
    density: f64,
    /// How many bytes a file has, about
    #[arg(long, default_value_t = 6900)]
    bytes_per_file: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How often each contender runs
    #[arg(long, default_value_t = 11)]
    rounds: usize,
    /// Where to put the tree; it is made again only if its settings differ
    #[arg(long, default_value = "target/bench-tree")]
    tree: PathBuf,
    /// The cargo profile of the tool
    #[arg(long, default_value = "release")]
    profile: String,
}

struct Contender {
    name: &'static str,
    run: Box<dyn Fn() -> usize>,
    times: Vec<Duration>,
    result: usize,
}

pub(crate) fn run(args: &Args) -> ExitCode {
    match measure(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(args: &Args) -> Result<(), String> {
    let settings = tree::Settings { files: args.files, density: args.density, bytes_per_file: args.bytes_per_file, seed: args.seed };
    let made = tree::make(&args.tree, &settings).map_err(|error| format!("{}: {error}", args.tree.display()))?;
    println!("{} files, {:.1} MB, {} use Egnyte", args.files, made.bytes as f64 / 1e6, made.marked);
    let binary = binary::build(&args.profile)?;

    let mut contenders = contenders(&args.tree, binary);
    for round in 0..=args.rounds {
        for contender in &mut contenders {
            let start = Instant::now();
            contender.result = (contender.run)();
            // The first round warms the page cache.
            if round > 0 {
                contender.times.push(start.elapsed());
            }
        }
    }
    report(&mut contenders);
    Ok(())
}

fn contenders(tree: &Path, binary: PathBuf) -> Vec<Contender> {
    let contender = |name, run: Box<dyn Fn() -> usize>| Contender { name, run, times: Vec::new(), result: 0 };
    let here = |path: &Path| path.to_path_buf();
    let yardstick = if Command::new("rg").arg("--version").output().is_ok() {
        let tree = here(tree);
        contender("rg -l egnyte", Box::new(move || output_lines(Command::new("rg").args(["-l", "egnyte"]).arg(&tree))))
    } else {
        let tree = here(tree);
        contender("own search for egnyte", Box::new(move || search(&tree, b"egnyte")))
    };
    let (scanned, analyzed) = (here(tree), here(tree));
    vec![
        yardstick,
        contender("walk and scan", Box::new(move || scan(&scanned))),
        contender(
            "cargo-egnyte-lint",
            Box::new(move || output_lines(Command::new(&binary).arg(&analyzed).args(["--format", "json", "--fail-on", "never"]))),
        ),
    ]
}

fn output_lines(command: &mut Command) -> usize {
    command.stderr(Stdio::null()).output().map_or(0, |output| output.stdout.iter().filter(|byte| **byte == b'\n').count())
}

/// How many files have a word: what a tool that only searches would do.
fn search(tree: &Path, word: &[u8]) -> usize {
    let found = AtomicUsize::new(0);
    let finder = memchr::memmem::Finder::new(word);
    WalkBuilder::new(tree).threads(rayon::current_num_threads()).build_parallel().run(|| {
        Box::new(|entry| {
            let file = entry.ok().filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
            if file.and_then(|file| std::fs::read(file.path()).ok()).is_some_and(|bytes| finder.find(&bytes).is_some()) {
                found.fetch_add(1, Ordering::Relaxed);
            }
            WalkState::Continue
        })
    });
    found.into_inner()
}

fn scan(tree: &Path) -> usize {
    Sources::load(tree, &GlobSet::empty(), &[]).map_or(0, |sources| sources.files.iter().filter(|file| file.signals.any()).count())
}

fn report(contenders: &mut [Contender]) {
    println!("{:24} {:>8} {:>8} {:>8} {:>7} {:>7}  result", "", "min ms", "median", "max", "x min", "x med");
    let mut yardstick = None;
    for contender in contenders {
        contender.times.sort_unstable();
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let (Some(min), Some(max)) = (contender.times.first().copied().map(ms), contender.times.last().copied().map(ms)) else { continue };
        let median = ms(contender.times[contender.times.len() / 2]);
        let (base_min, base_median) = *yardstick.get_or_insert((min, median));
        println!(
            "{:24} {min:8.1} {median:8.1} {max:8.1} {:7.2} {:7.2}  {}",
            contender.name,
            min / base_min,
            median / base_median,
            contender.result
        );
    }
}
