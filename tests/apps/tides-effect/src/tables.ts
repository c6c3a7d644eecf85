import { Data, Effect } from 'effect';

const ROOT = `https://${process.env.TIDES_DOMAIN}.egnyte.com/pubapi/v1`;

class SignInAgain extends Data.TaggedError('SignInAgain')<{}> {}
class Unreachable extends Data.TaggedError('Unreachable')<{ cause: unknown }> {}
class Busy extends Data.TaggedError('Busy')<{}> {}

const ask = (path: string, bearer: string) =>
  Effect.tryPromise({
    try: (signal) => fetch(`${ROOT}${path}`, { headers: { Authorization: `Bearer ${bearer}` }, signal }),
    catch: (cause) => new Unreachable({ cause }),
  });

const accepted = (response: Response) =>
  Effect.gen(function* () {
    if (response.status === 401) return yield* new SignInAgain();
    if (response.status === 429) return yield* new Busy();
    return response;
  });

export const tables = (bearer: string) =>
  Effect.gen(function* () {
    const response = yield* ask('/fs/Shared/Tides', bearer); //~ GET /pubapi/v1/fs/{path} handles=specific
    yield* accepted(response);
    return yield* Effect.tryPromise(() => response.json());
  });

export const shared = (bearer: string) =>
  ask('/links', bearer).pipe( //~ GET /pubapi/v1/links handles=specific
    Effect.flatMap((response) => (response.status === 401 ? Effect.fail(new SignInAgain()) : Effect.tryPromise(() => response.json()))),
  );

/** The moon is somebody else's. */
export const moon = Effect.gen(function* () {
  const response = yield* Effect.tryPromise(() => fetch('https://moon.example/pubapi/v1/links'));
  return yield* Effect.tryPromise(() => response.json());
});
