export class EgnyteUnauthorized extends Error {}

export class EgnyteService {
  private readonly baseUrl = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;

  constructor(private readonly accessToken: string) {}

  private async request<T>(path: string, init: RequestInit = {}): Promise<T> {
    const res = await fetch(`${this.baseUrl}${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${this.accessToken}`,
        'Content-Type': 'application/json',
        ...init.headers,
      },
    });
    if (res.status === 401) throw new EgnyteUnauthorized('Please sign in again');
    if (!res.ok) throw new Error(`Egnyte answered ${res.status}`);
    return res.json() as Promise<T>;
  }

  listLeases(unit: string) {
    return this.request(`/v1/fs/Shared/Leases/${encodeURIComponent(unit)}`); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  shareLease(path: string) {
    return this.request('/v1/links', { //~ POST /pubapi/v1/links handles=specific
      method: 'POST',
      body: JSON.stringify({ path, type: 'file', accessibility: 'recipients' }),
    });
  }

  findTenants(email: string) {
    return this.request(`/v2/users?filter=email eq "${email}"`); //~ GET /pubapi/v2/users handles=specific; EG101
  }

  removeShare(id: string) {
    return this.request(`/v1/links/${id}`, { method: 'DELETE' }); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  }
}
