export class SignInAgain extends Error {}

export class Http {
  constructor(private readonly base: string, private readonly token: () => string) {}

  async send(method: 'GET' | 'POST' | 'DELETE', path: string, json?: unknown): Promise<any> {
    const answer = await fetch(`${this.base}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.token()}`, ...(json ? { 'Content-Type': 'application/json' } : {}) },
      body: json ? JSON.stringify(json) : undefined,
    });
    if (answer.status === 401) throw new SignInAgain();
    if (answer.status === 429) {
      await new Promise((go) => setTimeout(go, Number(answer.headers.get('Retry-After') ?? 1) * 1000));
      return this.send(method, path, json);
    }
    return answer.json();
  }
}
