import axios from 'axios';
import got from 'got';
import request from 'request';

const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

export async function ignored() {
  await fetch(`${api}/bookmarks`, { method: 'POST', headers }); //~ POST /pubapi/v1/bookmarks handles=none; EG401
}

export async function onlyTheBody() {
  const { ids } = await (await fetch(`${api}/links`, { headers })).json(); //~ GET /pubapi/v1/links handles=none; EG401
  return ids.length;
}

export async function ok() {
  const res = await fetch(`${api}/fs/Shared`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=generic
  if (!res.ok) throw new Error('no listing');  //~ EG402
  return res.json();
}

export async function atLeast400() {
  const res = await fetch(`${api}/notes`, { headers }); //~ GET /pubapi/v1/notes handles=generic
  return res.status >= 400 ? [] : (await res.json()).notes;  //~ EG402
}

export async function bodyInsteadOfStatus() {
  const body = await (await fetch(`${api}/search?query=x`, { headers })).json(); //~ GET /pubapi/v1/search handles=generic
  if (body.errorMessage) throw new Error(body.errorMessage);  //~ EG402
  return body.results;
}

export const transportOnly = () =>
  fetch(`${api}/fs/trash`, { headers }) //~ GET /pubapi/v1/fs/trash handles=none; EG401; EG504:note
    .then((res) => res.json())
    .catch((error) => console.error('network', error));

export async function uncaught() {
  return (await axios.get(`${api}/fs/Shared/a`, { headers })).data; //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
}

export const swallowed = () => axios.delete(`${api}/fs/Shared/a`, { headers }).catch(() => {}); //~ DELETE /pubapi/v1/fs/{path} handles=none; EG401

export async function doesNotThrow() {
  const { data } = await axios.get(`${api}/events/cursor`, { headers, validateStatus: () => true }); //~ GET /pubapi/v1/events/cursor handles=none; EG401
  return data.latest_event_id;
}

export async function gotWithoutErrors() {
  return got(`${api}/insights/files`, { headers, throwHttpErrors: false }).json(); //~ GET /pubapi/v1/insights/files handles=none; EG401
}

export function oldCallback(done) {
  request({ url: `${api}/userinfo`, headers }, (error, response, body) => { //~ GET /pubapi/v1/userinfo handles=none; EG401
    if (error) return done(error);
    done(null, JSON.parse(body));
  });
}
