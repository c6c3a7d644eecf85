import { createClient, patch } from "@acme/plumbing";

export class People {
  private http: ReturnType<typeof createClient>;

  constructor(config: { domain: string; token: string }) {
    this.http = createClient({
      baseURL: `https://${config.domain}.egnyte.com`,
      headers: { Authorization: `Bearer ${config.token}` },
    });
  }

  async one(id: number) {
    const answer = await this.http.get(`/pubapi/v2/users/${id}`); //~ GET /pubapi/v2/users/{user_id}
    return answer.data;
  }

  async rename(id: number, changes: Record<string, unknown>) {
    const answer = await this.http.patch(`/pubapi/v2/users/${id}`, changes); //~ PATCH /pubapi/v2/users/{user_id}
    return answer.data;
  }

  async regroup(group: string, members: { value: number }[]) {
    await this.http.patch(`/pubapi/v2/groups/${group}`, { members }); //~ PATCH /pubapi/v2/groups/{group_id}
  }
}

// Puts a part in place of another, and asks nobody.
export function underInspection(answers: Record<string, unknown>) {
  patch("/pubapi/v2/users", () => answers);
}
