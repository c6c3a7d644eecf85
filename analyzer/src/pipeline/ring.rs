//! Which files are explored: those that surely speak of Egnyte, then, round by round, those that use them.

use crate::facts;
use crate::ir::Name;
use crate::link::eval::{Eval, Mention};
use crate::link::modules::Resolver;
use crate::link::program::Program;
use crate::progress::Progress;
use crate::relevance;
use crate::source::apps::{self, Apps};
use crate::source::manifest::{self, Manifest};
use crate::source::rings::{self, EgnyteSettings};
use crate::source::{Class, FileId, Sources};

/// How often the circle of files that matter is widened to those that use them.
const MAX_ROUNDS: usize = 4;

/// The files that join the analysis before anything is known of what they do, and what tells who joins later.
pub(super) struct Ring<'a> {
    /// Tells which file an import means.
    pub(super) resolver: Resolver<'a>,
    /// What the manifests of the tree say.
    pub(super) manifests: Vec<Manifest>,
    /// The apps that hold Egnyte code.
    pub(super) apps: Apps,
    /// The code of the apps that hold Egnyte code.
    pub(super) within: Vec<FileId>,
    /// What was only tried out by hand, and stays out.
    tried: Vec<FileId>,
    joined: Vec<FileId>,
}

impl<'a> Ring<'a> {
    /// Files that mention Egnyte (`signals`), use a setting that does, or may hold a central place or a server of their app.
    pub(super) fn first(sources: &'a Sources, signals: &[FileId], settings: &[EgnyteSettings], unanalyzed: &[rings::Unanalyzed]) -> Self {
        let manifests = manifest::manifests(sources);
        let mut egnyte_files = signals.to_vec();
        egnyte_files.extend(unanalyzed.iter().map(|u| match u {
            rings::Unanalyzed::Language(id, _) | rings::Unanalyzed::ServerCode(id, _) | rings::Unanalyzed::Text(id, _) => *id,
        }));
        // The code beside an address in the settings may not name Egnyte at all.
        egnyte_files.extend(settings.iter().map(|found| found.file));
        let apps = apps::apps(sources, &manifests, &egnyte_files);
        let within: Vec<FileId> = sources
            .iter()
            .filter(|(id, f)| f.kind.has_front_end() && f.class == Class::Source && !apps.of(sources, *id).is_empty())
            .map(|(id, _)| id)
            .collect();
        let keys: Vec<Name> = settings.iter().flat_map(|s| s.keys.iter().cloned()).filter(|k| k.len() >= rings::SHORTEST_KEY).collect();
        let tried = rings::tried_by_hand(sources, signals, &|id| apps.of(sources, id).to_vec());
        let mut joined: Vec<FileId> = signals.to_vec();
        joined.extend(rings::evidence_files(sources, &within));
        if !keys.is_empty() {
            joined.extend(rings::mentioning(sources, &within, &keys));
        }
        joined.retain(|id| !tried.contains(id));
        tidy(&mut joined, sources);
        Self { resolver: Resolver::new(sources), manifests, apps, within, tried, joined }
    }

    /// Explores the files of the first ring, and those that use what they find there, until nobody new does.
    pub(super) fn explore(
        &self,
        eval: &mut Eval<'_>,
        program: &Program<'_>,
        sources: &Sources,
        code: &facts::Code<'_>,
        progress: &dyn Progress,
    ) {
        let mut joined = self.joined.clone();
        let mut next = joined.clone();
        for round in 1.. {
            progress.files(joined.len(), sources.count());
            program.load(&next);
            // What mentions Egnyte comes first, tests come last: bounds cut what matters least.
            next.sort_by_key(|id| (sources.file(*id).class != Class::Source, !sources.file(*id).signals.any()));
            eval.explore(&next, &|loc| match (sources.file(loc.file).signals.any(), sources.mentions(loc)) {
                (_, true) => Mention::Here,
                (true, false) => Mention::InFile,
                (false, false) => Mention::Nowhere,
            });
            if round == MAX_ROUNDS {
                break;
            }
            let leads = facts::leads(eval, code);
            let relevant = relevance::relevant(&joined, &leads, eval, program);
            next = relevance::users(&relevant, eval, &self.resolver, sources, program);
            next.extend(relevance::landing_pages(&leads, sources, &self.within));
            next.extend(relevance::session_readers(&leads, sources, &self.within));
            next.extend(relevance::askers(&leads, sources, &self.within));
            next.extend(relevant.keys());
            next.extend(relevance::givers_of_state(eval, &self.resolver, sources));
            next.extend(eval.injected_with(&|id| relevant.contains_key(&id)));
            next.extend(relevance::asks_for_clients(&relevant, eval, sources, &self.within));
            next.extend(relevance::offers(eval, &self.resolver, sources));
            next.retain(|id| !joined.contains(id) && !self.tried.contains(id));
            tidy(&mut next, sources);
            if next.is_empty() {
                break;
            }
            joined.extend(&next);
        }
    }
}

/// Leaves what has a front end, each once, in order.
fn tidy(files: &mut Vec<FileId>, sources: &Sources) {
    files.retain(|id| sources.file(*id).kind.has_front_end() && sources.file(*id).class.is_analyzed());
    files.sort_unstable();
    files.dedup();
}
