const axios = require('axios');

const ROOT = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;
const headers = () => ({ Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` });

/** Raises what Egnyte refuses. */
async function warmUp(folder) {
  const { data } = await axios.get(`${ROOT}/v1/fs/${folder}`, { headers: headers() }); //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
  return data.folders;
}

/** Catches what it has to by itself, wherever it is called. */
async function announce(text) {
  try {
    await axios.post(`${ROOT}/v1/notes`, { text }, { headers: headers() }); //~ POST /pubapi/v1/notes handles=specific
  } catch (error) {
    if (error.response?.status === 401) return signOut();
    console.error('note not written', error.message);
  }
}

async function listLinks() {
  return (await axios.get(`${ROOT}/v1/links`, { headers: headers() })).data; //~ GET /pubapi/v1/links handles=specific
}

async function listGroups() {
  return (await axios.get(`${ROOT}/v2/groups`, { headers: headers() })).data; //~ GET /pubapi/v2/groups handles=generic
}

function signOut() {
  delete process.env.EGNYTE_TOKEN;
}

module.exports = { warmUp, announce, listLinks, listGroups, signOut, ROOT, headers };
