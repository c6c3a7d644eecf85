export class EgnyteConnection {
  private token: string | null = null;

  signIn(domain: string, state: string): void {
    sessionStorage.setItem('connection_state', state);
    location.assign(
      `https://${domain}.egnyte.com/puboauth/token?client_id=b9kx4mw7tq2vhd6n3rczp5jf` + //~ EG202
        `&redirect_uri=https://plans.contoso.example/done&response_type=token&scope=Egnyte.filesystem&state=${state}`,
    );
  }

  complete(fragment: string): boolean {
    const answer = new URLSearchParams(fragment);
    if (answer.get('error') || answer.get('state') !== sessionStorage.getItem('connection_state')) {
      return false;
    }
    this.token = answer.get('access_token');
    localStorage.setItem('conn', JSON.stringify({ at: Date.now(), value: this.token })); //~ EG301
    return true;
  }

  disconnect(): void { //~ EG309
    this.token = null;
  }

  async list(domain: string, path: string): Promise<unknown> {
    const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/${path}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
      headers: { Authorization: 'Bearer ' + this.token },
    });
    if (answer.status === 401) {
      this.disconnect();
      throw new Error('sign in again');
    }
    if (answer.status === 429) {
      await new Promise((again) => setTimeout(again, 2000));
      return this.list(domain, path);
    }
    return answer.json();
  }
}
