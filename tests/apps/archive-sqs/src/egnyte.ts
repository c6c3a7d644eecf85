import { request, type Dispatcher } from "undici";
import { egnyteAccess } from "./secrets.js";

export class NotAuthorized extends Error {}
export class Busy extends Error {
  constructor(readonly retryAfter: number) {
    super(`busy for ${retryAfter} s`);
  }
}

type Init = { method?: Dispatcher.HttpMethod; query?: Record<string, unknown>; body?: Buffer | string; type?: string };

async function egnyte(resource: string, { method = "GET", query, body, type }: Init = {}) {
  const { domain, accessToken } = await egnyteAccess();
  const answer = await request(`https://${domain}.egnyte.com/pubapi/v1${resource}`, {
    method,
    query,
    body,
    headers: { authorization: `Bearer ${accessToken}`, ...(type && { "content-type": type }) },
  });
  if (answer.statusCode === 401) throw new NotAuthorized(await answer.body.text());
  if (answer.statusCode === 429) throw new Busy(Number(answer.headers["retry-after"] ?? 10));
  if (answer.statusCode >= 400) throw new Error(`${method} ${resource}: ${answer.statusCode}`);
  return answer;
}

const at = (path: string) => path.split("/").map(encodeURIComponent).join("/");

export const makeFolder = (path: string) =>
  egnyte(`/fs${at(path)}`, { method: "POST", body: JSON.stringify({ action: "add_folder" }), type: "application/json" }); //~ POST /pubapi/v1/fs/{path} handles=specific

export const put = (path: string, body: Buffer) => egnyte(`/fs-content${at(path)}`, { method: "POST", body }); //~ POST /pubapi/v1/fs-content/{path} handles=specific

export async function expired(folder: string, days: number): Promise<string[]> {
  const answer = await egnyte(`/fs${at(folder)}`, { query: { list_content: true } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  const { files = [] } = (await answer.body.json()) as { files?: { path: string; last_modified: string }[] };
  const limit = Date.now() - days * 86_400_000;
  return files.filter((file) => Date.parse(file.last_modified) < limit).map((file) => file.path);
}

export const remove = async (path: string) => void (await egnyte(`/fs${at(path)}`, { method: "DELETE" })); //~ DELETE /pubapi/v1/fs/{path} handles=specific
