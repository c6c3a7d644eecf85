use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::{Request, Response, StatusCode};
use tower::{Layer, Service};

#[derive(Clone)]
pub struct SignInLayer;

#[derive(Clone)]
pub struct SignIn<S> {
    inner: S,
}

impl<S> Layer<S> for SignInLayer {
    type Service = SignIn<S>;

    fn layer(&self, inner: S) -> Self::Service {
        SignIn { inner }
    }
}

impl<S, B, R> Service<Request<B>> for SignIn<S>
where
    S: Service<Request<B>, Response = Response<R>> + Clone + Send + 'static,
    S::Future: Send,
    B: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let answer = self.inner.call(request);
        Box::pin(async move {
            let answer = answer.await?;
            if answer.status() == StatusCode::UNAUTHORIZED { //~ EG403
                eprintln!("the token was refused: run `watcher login`");
                std::process::exit(2);
            }
            Ok(answer)
        })
    }
}
