import { fetchEgnyte, type Credentials } from './fetchEgnyte';

export interface Item {
  name: string;
  path: string;
}

export const openItems = (who: Credentials) =>
  fetchEgnyte<{ files: Item[] }>(who, 'v1/fs/Shared/Punchlist?list_content=true'); //~ GET /pubapi/v1/fs/{path} handles=specific

export const addItem = (who: Credentials, name: string, photo: Blob) =>
  fetchEgnyte<Item>(who, `v1/fs-content/Shared/Punchlist/${encodeURIComponent(name)}`, { method: 'POST', body: photo }); //~ POST /pubapi/v1/fs-content/{path} handles=specific

export const closeItem = (who: Credentials, item: Item) =>
  fetchEgnyte<void>(who, `v1/fs${encodeURI(item.path)}`, { method: 'DELETE' }); //~ DELETE /pubapi/v1/fs/{path} handles=specific
