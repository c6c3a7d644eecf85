export class SignInAgain extends Error {}

type Sent = Promise<Response>;

/** What sends gets a sibling that looks at the answer. */
export const looking = <A extends unknown[]>(send: (...given: A) => Sent) => async (...given: A) => {
  const answer = await send(...given);
  if (answer.status === 401) throw new SignInAgain();
  if (answer.status === 429) throw new Error(`wait ${answer.headers.get('Retry-After')} s`);
  return answer.json();
};
