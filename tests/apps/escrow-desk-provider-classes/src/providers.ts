export abstract class Provider {
  protected abstract readonly endpoint: string;
  protected abstract readonly clientId: string;
  protected readonly responseType: string = 'code';
  protected readonly scope: string = '';

  constructor(protected readonly redirectUri: string) {}

  authorizeUrl(state: string): string {
    const url = new URL(this.endpoint);
    url.searchParams.set('client_id', this.clientId);
    url.searchParams.set('redirect_uri', this.redirectUri);
    url.searchParams.set('response_type', this.responseType);
    url.searchParams.set('scope', this.scope);
    url.searchParams.set('state', state);
    return url.href;
  }
}

export class EgnyteProvider extends Provider {
  protected readonly endpoint = 'https://us-partner-integrations.egnyte.com/services/oauth/code'; //~ EG204
  protected readonly clientId = process.env.EGNYTE_KEY!;
  protected override readonly responseType = 'token';
  protected override readonly scope = 'Egnyte.filesystem';
}

export class NotaryProvider extends Provider {
  protected readonly endpoint = 'https://notary.example.com/services/oauth/code';
  protected readonly clientId = process.env.NOTARY_KEY!;
  protected override readonly responseType = 'token';
}
