export abstract class Client {
  protected abstract readonly resource: string;

  constructor(
    private readonly domain: string,
    private readonly token: string,
  ) {}

  protected get root(): string {
    return `https://${this.domain}.egnyte.com/pubapi/v1`;
  }

  protected async request(method: string, suffix: string, body?: object) {
    const answer = await fetch(`${this.root}/${this.resource}${suffix}`, {
      method,
      body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${this.token}` },
    });
    return answer.json();
  }
}
