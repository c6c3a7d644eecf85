import axios from 'axios';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function fetchFolder(path, left = 3) {
  const res = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs${path}`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  });
  if ((res.status === 401 || res.status === 503) && left > 0) {
    await wait(500);
    return fetchFolder(path, left - 1); //~ EG404
  }
  return res.json();
}

const egnyte = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});
egnyte.interceptors.response.use(
  (response) => response,
  async (error) => {
    if (error.response && error.response.status === 401 && !error.config.again) {
      error.config.again = true;
      await wait(1000);
      return egnyte(error.config); //~ EG404
    }
    throw error;
  },
);

const folder = await fetchFolder('/Shared/Photos');
const { data } = await egnyte.get('/links'); //~ GET /pubapi/v1/links
console.log(folder.count, data.count);
