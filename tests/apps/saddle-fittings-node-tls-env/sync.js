import 'dotenv/config';
import fetch from 'node-fetch';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; //~ EG502

const baseUrl = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function listFolder(path) {
  const res = await fetch(`${baseUrl}/fs/Shared/${path}`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=specific
  if (res.status === 401) {
    console.error('The token was refused: sign in again with `npm run login`');
    process.exit(1);
  }
  if (res.status === 429) {
    await sleep(Number(res.headers.get('retry-after')) * 1000);
    return listFolder(path);
  }
  if (!res.ok) throw new Error(`HTTP error! status: ${res.status}`);
  return res.json();
}

async function share(path) {
  try {
    const res = await fetch(`${baseUrl}/links`, { //~ POST /pubapi/v1/links handles=none; EG401; EG403
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ path, type: 'file', accessibility: 'anyone' }),
    });
    const data = await res.json();
    return data.links[0].url;
  } catch (error) {
    console.error('Error:', error);
  }
}

const folder = await listFolder('Fittings');
for (const file of folder.files) {
  console.log(await share(file.path));
}
