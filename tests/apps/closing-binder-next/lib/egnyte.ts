import 'server-only';

export class EgnyteError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

type Init = Omit<RequestInit, 'headers'> & { query?: Record<string, string> };

/** One way to Egnyte for every page and route of the app. */
async function egnyte<T>(token: string, path: `/v${1 | 2}/${string}`, { query, ...init }: Init = {}): Promise<T> {
  const url = new URL(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi${path}`);
  Object.entries(query ?? {}).forEach(([key, value]) => url.searchParams.set(key, value));
  const response = await fetch(url, { cache: 'no-store', ...init, headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) { //~ EG403
    throw new EgnyteError(response.status, `${init.method ?? 'GET'} ${path}: ${response.status}`);
  }
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

export interface Folder {
  folders?: { name: string; path: string }[];
  files?: { name: string; path: string; entry_id: string }[];
}

const binderPath = (id: string) => ['Shared', 'Closings', id].map(encodeURIComponent).join('/');

export const listBinder = (token: string, id: string) =>
  egnyte<Folder>(token, `/v1/fs/${binderPath(id)}`, { query: { list_content: 'true' } }); //~ GET /pubapi/v1/fs/{path} handles=specific

export const createBinder = (token: string, id: string) =>
  egnyte<void>(token, `/v1/fs/${binderPath(id)}`, { method: 'POST', body: JSON.stringify({ action: 'add_folder' }) }); //~ POST /pubapi/v1/fs/{path} handles=specific

export const putDocument = (token: string, id: string, name: string, body: Blob) =>
  egnyte<{ group_id: string }>(token, `/v1/fs-content/${binderPath(id)}/${encodeURIComponent(name)}`, { method: 'POST', body }); //~ POST /pubapi/v1/fs-content/{path} handles=specific

export const findDocuments = (token: string, words: string) =>
  egnyte<{ results: { name: string; path: string }[] }>(token, '/v1/search', { query: { query: words, folder: '/Shared/Closings' } }); //~ GET /pubapi/v1/search handles=specific
