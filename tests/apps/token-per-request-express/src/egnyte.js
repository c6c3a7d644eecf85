import axios from 'axios';

const BASE = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

async function getAccessToken() {
  const form = new URLSearchParams({
    grant_type: 'password',
    client_id: process.env.EGNYTE_CLIENT_ID,
    client_secret: process.env.EGNYTE_CLIENT_SECRET,
    username: process.env.EGNYTE_USERNAME,
    password: process.env.EGNYTE_PASSWORD,
    scope: 'Egnyte.filesystem Egnyte.link',
  });
  const { data } = await axios.post(`${BASE}/puboauth/token`, form); //~ EG308
  return data.access_token;
}

export async function listFolder(path) {
  const token = await getAccessToken();
  const { data } = await axios.get(`${BASE}/pubapi/v1/fs/${path}`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${token}` },
  });
  return data;
}

export async function shareFile(path) {
  const token = await getAccessToken();
  const { data } = await axios.post( //~ POST /pubapi/v1/links
    `${BASE}/pubapi/v1/links`,
    { path, type: 'file', accessibility: 'domain' },
    { headers: { Authorization: `Bearer ${token}` } },
  );
  return data.links[0].url;
}
