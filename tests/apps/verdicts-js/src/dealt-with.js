import axios, { AxiosError } from 'axios';

const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const SIGN_IN_AGAIN = [401, 403];

export class SignedOut extends Error {}

export async function equal() {
  const res = await fetch(`${api}/bookmarks`, { headers }); //~ GET /pubapi/v1/bookmarks handles=specific
  if (res.status == '401') throw new SignedOut();
  return res.json();
}

export async function listed() {
  const { status, ...rest } = await fetch(`${api}/links`, { headers }); //~ GET /pubapi/v1/links handles=specific
  if (SIGN_IN_AGAIN.includes(status)) throw new SignedOut();
  return rest;
}

export async function byHelper() {
  const res = await fetch(`${api}/notes`, { headers }); //~ GET /pubapi/v1/notes handles=specific
  assertSignedIn(res);
  return res.json();
}

function assertSignedIn({ status }) {
  const reasons = { 401: 'token revoked', 404: 'gone' };
  if (status === 401) throw new SignedOut(reasons[status]);
}

export async function inactiveDeveloper() {
  const res = await fetch(`${api}/fs/trash`, { headers }); //~ GET /pubapi/v1/fs/trash handles=specific; EG504:note
  if (res.status === 403 && res.headers.get('X-Mashery-Error-Code') === 'ERR_403_DEVELOPER_INACTIVE') throw new SignedOut();
  return res.json();
}

export const secondArgument = () =>
  axios.get(`${api}/fs/Shared`, { headers }).then( //~ GET /pubapi/v1/fs/{path} handles=specific
    ({ data }) => data,
    (error) => {
      if (error.response?.status === 401) throw new SignedOut();
      return [];
    },
  );

export async function typed() {
  try {
    return (await axios.get(`${api}/search?query=x`, { headers })).data; //~ GET /pubapi/v1/search handles=specific
  } catch (error) {
    const code = error instanceof AxiosError ? error.response?.status : undefined;
    switch (code) {
      case 401:
        throw new SignedOut();
      default:
        return [];
    }
  }
}
