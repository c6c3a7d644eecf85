import { Talker } from "https://deno.land/x/plaintalk@v0.2.0/mod.ts";

const root = `https://${Deno.env.get("EGNYTE_DOMAIN")}.egnyte.com/pubapi`;

export class Resource {
  protected talker: Talker;

  constructor(path: string, token: string) {
    this.talker = new Talker(`${root}/${path}`, new Headers({ Authorization: `Bearer ${token}` }));
  }

  protected async one(id: string): Promise<unknown> {
    try {
      return await this.talker.get(id);
    } catch (error) {
      const status = (error as Response).status;
      if (status === 401) throw new Error("Connect the domain again.");
      if (status === 429) throw new Error("Try again later.");
      throw error;
    }
  }
}

export class Links extends Resource {
  constructor(token: string) {
    super("v1/links", token); //~ GET /pubapi/v1/links/{link_id} handles=specific
  }

  get(id: string) {
    return this.one(`/${id}`);
  }
}
