import { request } from 'undici';
import { setTimeout as pause } from 'node:timers/promises';
import { renew } from './grant.js';

const origin = `https://${process.env.EGNYTE_HOST}`;
const bearer = () => ({ authorization: `Bearer ${process.env.EGNYTE_TOKEN}` });

async function plots() {
  for (let turn = 0; turn < 5; turn++) {
    const { statusCode, body, headers } = await request(`${origin}/pubapi/v1/fs/Shared/Plots`, { headers: bearer() }); //~ GET /pubapi/v1/fs/{path} handles=specific
    if (statusCode === 401 || statusCode === 429) {
      await pause(Number(headers['retry-after'] ?? 1) * 1000);
      continue; //~ EG404
    }
    return body.json();
  }
}

async function groups() {
  for (let turn = 0; turn < 5; turn++) {
    const res = await fetch(`${origin}/pubapi/v2/groups`, { headers: bearer() }); //~ GET /pubapi/v2/groups handles=specific
    const code = res.status;
    switch (code) {
      case 401:
        continue; //~ EG404
      case 429:
        await pause(1000);
        continue;
    }
    return res.json();
  }
}

async function links(turn = 0) {
  const res = await fetch(`${origin}/pubapi/v1/links`, { headers: bearer() }); //~ GET /pubapi/v1/links handles=specific
  const { status } = res;
  if ([401, 429].includes(status) && turn < 3) return links(turn + 1); //~ EG404
  return res.json();
}

// A new token is asked for before the next turn.
async function notes(token) {
  for (let turn = 0; turn < 2; turn++) {
    const { status, ...res } = await fetch(`${origin}/pubapi/v1/notes`, { headers: { authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/notes handles=specific
    if (status === 401) { //~ EG403
      token = await renew();
      continue;
    }
    return res;
  }
}

// A refused token ends it; only what is busy is asked again.
async function bookmarks() {
  for (let turn = 0; turn < 3; turn++) {
    const res = await fetch(`${origin}/pubapi/v1/bookmarks`, { headers: bearer() }); //~ GET /pubapi/v1/bookmarks handles=specific
    const code = res.status;
    if (code === 401) throw new Error('sign in again');
    if (code === 429) continue;
    return res.json();
  }
}

console.log(await plots(), await groups(), await links(), await notes(process.argv[2]), await bookmarks());
