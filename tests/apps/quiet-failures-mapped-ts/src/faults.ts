/** What each answer means to somebody in a rehearsal room. */
const FAULTS: Record<number, string> = {
  401: 'the token is no longer valid, please sign in to Egnyte again',
  403: 'this folder is not yours',
  404: 'there is no such composer',
  429: 'Egnyte is busy',
};

export class Fault extends Error {
  constructor(readonly status: number, readonly wait?: string) {
    super(FAULTS[status] ?? `Egnyte answered ${status}`);
  }

  get signInAgain(): boolean {
    return this.status === 401;
  }
}

export function fail(status: number, wait?: string): never {
  throw new Fault(status, wait);
}
