interface Vendor {
  name: string;
  base: string;
  list(token: string): Promise<Response>;
  me(token: string): Promise<Response>;
}

const auth = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

export const box: Vendor = {
  name: 'Box',
  base: 'https://api.box.com/2.0',
  list: (token) => fetch(`${box.base}/folders/0/items`, auth(token)),
  me: (token) => fetch(`${box.base}/users/me`, auth(token)),
};

export const egnyte: Vendor = {
  name: 'Egnyte',
  base: 'https://acme.egnyte.com/pubapi/v1',
  list: (token) => fetch(`${egnyte.base}/fs/Shared`, auth(token)), //~ GET /pubapi/v1/fs/{path}
  me: (token) => fetch(`${egnyte.base}/userinfo`, auth(token)), //~ GET /pubapi/v1/userinfo
};

export const graph: Vendor = {
  name: 'OneDrive',
  base: 'https://graph.microsoft.com/v1.0',
  list: (token) => fetch(`${graph.base}/me/drive/root/children`, auth(token)),
  me: (token) => fetch(`${graph.base}/me`, auth(token)),
};

/** Which vendor is decided at run time: only one of the three is Egnyte. */
export async function notes(id: string, token: string) {
  const vendor = process.env.NOTES_VENDOR as 'box' | 'egnyte';
  const address = { box: `https://api.box.com/2.0/files/${id}/comments`, egnyte: `https://acme.egnyte.com/pubapi/v1/notes/${id}` };
  return fetch(address[vendor], auth(token)); //~ GET /pubapi/v1/notes/{note_id}
}
