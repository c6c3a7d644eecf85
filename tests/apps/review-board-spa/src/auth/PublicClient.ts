export interface AuthConfiguration {
  clientId: string;
  authority: string;
  redirectUri: string;
  scopes: string[];
}

interface Account {
  accessToken: string;
  acquiredAt: number;
}

export class InteractionRequired extends Error {}

/** A small sign-in client in the manner of the big identity libraries: silent first, a redirect if that fails. */
export class PublicClient {
  private account: Account | null = null;

  constructor(private readonly config: AuthConfiguration) {}

  loginRedirect(): void {
    const state = crypto.randomUUID();
    sessionStorage.setItem("review.state", state);
    const query = new URLSearchParams({
      client_id: this.config.clientId,
      redirect_uri: this.config.redirectUri,
      scope: this.config.scopes.join(" "),
      state,
      response_type: "token",
    });
    window.location.assign(`${this.config.authority}/puboauth/token?${query}`); //~ EG202
  }

  handleRedirect(): boolean {
    const fragment = new URLSearchParams(window.location.hash.slice(1));
    if (fragment.get("error") || fragment.get("state") !== sessionStorage.getItem("review.state")) return false;
    const accessToken = fragment.get("access_token");
    if (!accessToken) return false;
    this.account = { accessToken, acquiredAt: Date.now() };
    return true;
  }

  acquireTokenSilent(): string {
    if (!this.account) throw new InteractionRequired();
    return this.account.accessToken;
  }

  clear(): void {
    this.account = null;
  }
}
