const AGAIN = [401, 408, 429, 500, 502];
const AGAIN_LATER = [408, 429, 500, 502];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
let token = process.env.EGNYTE_TOKEN;
const get = (path) => fetch(`${root}/${path}`, { headers: { Authorization: `Bearer ${token}` } });

/** Whatever is worth another try goes round again, a refused token too. */
async function stubborn(path) {
  for (let round = 0; round < 4; round++) {
    const answer = await get(path);
    if (!AGAIN.includes(answer.status)) return answer;
    await sleep(2 ** round * 500); //~ EG404
  }
  throw new Error('gave up');
}

async function patient(path) {
  for (let round = 0; round < 4; round++) {
    const answer = await get(path);
    if (answer.status === 401) throw new Error('connect to Egnyte again');
    if (!AGAIN_LATER.includes(answer.status)) return answer;
    await sleep(2 ** round * 500);
  }
  throw new Error('gave up');
}

async function renewed(path) {
  for (let round = 0; round < 2; round++) {
    const answer = await get(path);
    if (answer.status !== 401) return answer;
    token = await renew();
  }
  throw new Error('connect to Egnyte again');
}

async function asked(path) {
  for (;;) {
    const answer = await get(path);
    if (answer.status !== 401) return answer;
    await ask();
  }
}

async function renew() {
  return process.env.EGNYTE_OTHER_TOKEN;
}

async function ask() {
  console.log('Connect to Egnyte again, then press Enter.');
  await new Promise((done) => process.stdin.once('data', done));
}

console.log((await stubborn('links')).ok, (await patient('notes')).ok, (await renewed('bookmarks')).ok, (await asked('userinfo')).ok); //~ GET /pubapi/v1/links handles=specific; GET /pubapi/v1/notes handles=specific; GET /pubapi/v1/bookmarks handles=specific; GET /pubapi/v1/userinfo handles=specific
