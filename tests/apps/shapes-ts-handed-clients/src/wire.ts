/** Speaks to one Egnyte domain. */
export class Wire {
  constructor(
    private readonly site: string,
    private readonly token: string,
  ) {}

  async run<T>(verb: string, route: string, body?: unknown): Promise<T> {
    const answer = await fetch(`https://${this.site}.egnyte.com${route}`, {
      method: verb,
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (answer.status === 401) throw new Error('sign in again');
    return (await answer.json()) as T;
  }
}
