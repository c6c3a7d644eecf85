import { HttpClient, HttpParams } from "@angular/common/http";
import { Injectable, inject, signal } from "@angular/core";
import { firstValueFrom } from "rxjs";
import { environment } from "../environment";

const KEY = "tree-survey.pkce";

@Injectable({ providedIn: "root" })
export class SignInService {
  private http = inject(HttpClient);
  readonly token = signal<string | null>(null);

  async begin(domain: string): Promise<void> {
    const verifier = crypto.randomUUID() + crypto.randomUUID();
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const challenge = btoa(String.fromCharCode(...new Uint8Array(digest))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    const state = crypto.randomUUID();
    localStorage.setItem(KEY, JSON.stringify({ verifier, state, domain }));
    location.assign(`/api/egnyte/start?domain=${domain}&challenge=${challenge}&state=${state}`);
  }

  async finish(params: URLSearchParams): Promise<void> {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    localStorage.removeItem(KEY);
    if (params.has("error") || params.get("state") !== kept.state) return;
    const answer = await firstValueFrom(
      this.http.post<{ access_token: string }>(
        `https://${kept.domain}.egnyte.com/puboauth/token`,
        new HttpParams({
          fromObject: {
            client_id: environment.egnyteKey,
            redirect_uri: "https://trees.example.com/connected",
            code: params.get("code")!,
            code_verifier: kept.verifier,
            grant_type: "authorization_code",
          },
        }),
      ),
    );
    localStorage.setItem("tree-survey.domain", kept.domain);
    this.token.set(answer.access_token);
  }
}
