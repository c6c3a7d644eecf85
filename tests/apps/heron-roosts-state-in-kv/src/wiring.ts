import { SignIn, type SignInSettings } from './sign-in';
import { TokenClient } from './token-client';

export interface Env {
  EGNYTE_DOMAIN: string;
  EGNYTE_CLIENT_ID: string;
  EGNYTE_CLIENT_SECRET: string;
  REDIRECT_URI: string;
  STATES: KVNamespace;
  TOKENS: KVNamespace;
}

export function wire(env: Env) {
  const settings: SignInSettings = {
    domain: env.EGNYTE_DOMAIN,
    clientId: env.EGNYTE_CLIENT_ID,
    clientSecret: env.EGNYTE_CLIENT_SECRET,
    redirectUri: env.REDIRECT_URI,
    scopes: ['Egnyte.link'],
  };
  const tokenClient = new TokenClient(env.EGNYTE_DOMAIN);
  const signIn = new SignIn(settings, tokenClient, env.STATES, env.TOKENS);
  return { signIn, settings, env };
}

export class Container {
  private wiring: ReturnType<typeof wire> | null = null;

  initialize(env: Env): void {
    this.wiring ??= wire(env);
  }

  get parts() {
    if (!this.wiring) throw new Error('nothing is wired yet');
    return this.wiring;
  }
}
