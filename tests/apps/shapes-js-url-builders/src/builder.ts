class Address {
  private parts: string[] = [];

  constructor(private readonly domain: string) {}

  version(version: number): this {
    this.parts.push(`v${version}`);
    return this;
  }

  add(part: string): this {
    this.parts.push(part);
    return this;
  }

  toString(): string {
    return `https://${this.domain}.egnyte.com/pubapi/${this.parts.join('/')}`;
  }
}

export const groups = (domain: string) => fetch(new Address(domain).version(2).add('groups').toString()); //~ GET /pubapi/v2/groups
export const group = (domain: string, id: string) => {
  const address = new Address(domain).version(2).add('groups').add(id);
  return fetch(`${address}`, { method: 'DELETE' }); //~ DELETE /pubapi/v2/groups/{group_id}
};
