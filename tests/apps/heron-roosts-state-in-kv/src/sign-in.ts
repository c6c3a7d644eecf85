import type { TokenClient } from './token-client';

export interface SignInSettings {
  domain: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  scopes?: string[];
}

/** Sends the user to Egnyte, and takes who comes back. */
export class SignIn {
  constructor(
    private readonly settings: SignInSettings,
    private readonly authClient: TokenClient,
    private readonly states: KVNamespace,
    private readonly tokenStorage: KVNamespace,
  ) {}

  async address(state: string): Promise<string> {
    await this.states.put(state, new Date().toISOString(), { expirationTtl: 600 });
    const params = new URLSearchParams({
      client_id: this.settings.clientId,
      redirect_uri: this.settings.redirectUri,
      response_type: 'code',
      state,
    });
    if (this.settings.scopes && this.settings.scopes.length > 0) {
      params.set('scope', this.settings.scopes.join(' '));
    }
    return `https://${this.settings.domain}.egnyte.com/puboauth/token?${params.toString()}`;
  }

  async finish(code: string, state: string): Promise<void> {
    if (!(await this.isOurs(state))) throw new Error('somebody else began this sign-in');
    await this.states.delete(state);
    const token = await this.authClient.exchange({
      client_id: this.settings.clientId,
      client_secret: this.settings.clientSecret,
      redirect_uri: this.settings.redirectUri,
      grant_type: 'authorization_code',
      code,
    });
    await this.tokenStorage.put('egnyte', JSON.stringify({ token, at: Date.now() })); //~ EG303
  }

  private async isOurs(state: string): Promise<boolean> {
    const begun = await this.states.get(state);
    return begun !== null;
  }
}
