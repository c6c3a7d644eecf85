use std::sync::Arc;
use tokio::sync::Mutex;

#[derive(Clone, PartialEq)]
pub enum Phase {
    Idle,
    Links,
    Notes,
}

pub struct Session {
    pub bearer: Option<String>,
}

pub struct Shared {
    pub session: Session,
    pub phase: Phase,
}

pub type State = Arc<Mutex<Shared>>;

/// Nobody has signed in yet, and nothing is under way: both change while the program runs.
pub fn shared() -> State {
    Arc::new(Mutex::new(Shared { session: Session { bearer: None }, phase: Phase::Idle }))
}
