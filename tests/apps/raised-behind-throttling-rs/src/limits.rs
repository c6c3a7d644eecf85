use reqwest::{Response, StatusCode};

/// Who is asked to slow down.
pub fn is_limited(answer: &Response) -> bool {
    answer.status() == StatusCode::TOO_MANY_REQUESTS
}
