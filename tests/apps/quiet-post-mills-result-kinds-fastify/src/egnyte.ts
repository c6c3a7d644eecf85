import { setTimeout as sleep } from 'node:timers/promises';

const KINDS = { 401: 'signed-out', 403: 'forbidden', 404: 'missing', 429: 'throttled' } as const;

export type Kind = (typeof KINDS)[keyof typeof KINDS] | 'broken';
export type Result<T> = { ok: true; value: T } | { ok: false; kind: Kind; wait: number };

export class Mills {
  readonly #root: string;
  readonly #headers: HeadersInit;

  constructor(domain: string, token: string) {
    this.#root = `https://${domain}.egnyte.com/pubapi/v1`;
    this.#headers = { Authorization: `Bearer ${token}` };
  }

  async #ask<T>(path: string, init?: RequestInit): Promise<Result<T>> {
    const answer = await fetch(this.#root + path, { headers: this.#headers, ...init });
    if (answer.ok) return { ok: true, value: (await answer.json()) as T };
    const kind = KINDS[answer.status as keyof typeof KINDS] ?? 'broken';
    const wait = Number(answer.headers.get('retry-after') ?? 1);
    if (kind !== 'throttled') return { ok: false, kind, wait };
    await sleep(wait * 1000);
    return this.#ask(path, init);
  }

  list(folder: string) {
    return this.#ask<{ files: { name: string }[] }>(`/fs/Shared/${encodeURIComponent(folder)}`); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  share(path: string) {
    const body = JSON.stringify({ path, type: 'file', accessibility: 'domain' });
    return this.#ask<{ links: { url: string }[] }>('/links', { method: 'POST', body }); //~ POST /pubapi/v1/links handles=specific
  }
}
