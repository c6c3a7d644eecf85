import axios from 'axios';

const root = 'https://collector.egnyte.com/pubapi';

export class Collector {
  private readonly http = axios.create({ baseURL: root });

  async collect(ids: string[]): Promise<void> {
    const [first] = ids.map((id) => `/v1/webhooks/${id}`);
    await this.http.get(first); //~ GET /pubapi/v1/webhooks/{webhook_id}
    const groups = new Map(ids.map((id) => [id, `/v2/groups/${id}`]));
    for (const path of groups.values()) {
      await this.http.get(path); //~ GET /pubapi/v2/groups/{group_id}
    }
    for (const path of this.listings(ids)) {
      await this.http.get(path); //~ GET /pubapi/v1/tasks; GET /pubapi/v1/links/{link_id}
    }
  }

  private *listings(ids: string[]): Generator<string> {
    yield '/v1/tasks';
    yield* ids.map((id) => `/v1/links/${id}`);
  }
}
