import { Worker } from 'bullmq';

const HOST = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
let kept;

async function newToken() {
  const answer = await fetch(`${HOST}/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      username: process.env.EGNYTE_USER,
      password: process.env.EGNYTE_PASSWORD,
      client_id: process.env.EGNYTE_KEY,
      scope: 'Egnyte.filesystem Egnyte.link',
    }),
  });
  console.log(`token asked for, answered ${answer.status}`);
  return (await answer.json()).access_token;
}

function toldApart(answer) {
  if (answer.status === 401) throw new Error('sign in again');
  if (answer.status === 429) throw new Error('wait');
  return answer.json();
}

new Worker('beds', async (job) => {
  const token = await newToken(); //~ EG308
  return toldApart(await fetch(`${HOST}/pubapi/v1/fs/${job.data.path}`, { headers: { Authorization: `Bearer ${token}` } })); //~ GET /pubapi/v1/fs/{path}
});

new Worker('links', async (job) => {
  kept ??= await newToken();
  return toldApart(await fetch(`${HOST}/pubapi/v1/links/${job.data.link}`, { headers: { Authorization: `Bearer ${kept}` } })); //~ GET /pubapi/v1/links/{link_id}
});
