import axios from 'axios';
import pLimit from 'p-limit';
import pMap from 'p-map';

const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const options = { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } };
const limit = pLimit(3);

class SignedOut extends Error {}

function rethrow(error) {
  if (error.response?.status === 401) throw new SignedOut();
  throw error;
}

/** The batch is sent before the clause, and waited for in it. */
async function folders(paths) {
  const jobs = paths.map((path) => limit(() => axios.get(`${root}/fs/${path}`, options))); //~ GET /pubapi/v1/fs/{path} handles=specific
  try {
    return await Promise.all(jobs);
  } catch (error) {
    return rethrow(error);
  }
}

const describe = async (id) => {
  const { data } = await axios.get(`${root}/links/${id}`, options); //~ GET /pubapi/v1/links/{link_id} handles=specific
  return { id, path: data.path };
};

/** What each of them waits for, its caller has yet to wait for. */
async function links(ids) {
  const jobs = [];
  for (const id of ids) jobs.push(describe(id));
  try {
    return await Promise.all(jobs);
  } catch (error) {
    return rethrow(error);
  }
}

async function notes(ids) {
  try {
    return await pMap(ids, (id) => axios.get(`${root}/notes/${id}`, options), { concurrency: 2 }); //~ GET /pubapi/v1/notes/{note_id} handles=specific
  } catch (error) {
    return rethrow(error);
  }
}

/** Nobody catches what this batch raises: the clause is around something else. */
async function bookmarks(ids) {
  const found = await Promise.all(ids.map((id) => axios.get(`${root}/bookmarks/${id}`, options))); //~ GET /pubapi/v1/bookmarks/{bookmark_id} handles=generic; EG402
  try {
    await report(found.length);
  } catch (error) {
    rethrow(error);
  }
}

async function report(count) {
  console.log(count);
}

const names = process.argv.slice(2);
try {
  console.log(await folders(names), await links(names), await notes(names));
} catch (error) {
  if (error instanceof SignedOut) process.exit(2);
}
await bookmarks(names);
