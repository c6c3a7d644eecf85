import axios from 'axios';

const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const get = (path) => axios.get(`${root}/${path}`, { headers });

function signInAgain(error) {
  if (error.response?.status === 401) {
    console.error('Connect to Egnyte again.');
    process.exit(2);
  }
}

/** Sent first, waited for later: the clause around the waiting gets what is raised. */
const links = get('links'); //~ GET /pubapi/v1/links handles=specific
const both = ['notes', 'bookmarks'].map((path) => get(path)); //~ GET /pubapi/v1/bookmarks handles=specific; GET /pubapi/v1/notes handles=specific
try {
  console.log((await links).data, (await Promise.all(both)).map((answer) => answer.data));
} catch (error) {
  signInAgain(error);
}

/** Each result has its own reason. */
const outcomes = await Promise.allSettled([get('userinfo'), get('fs/Shared')]); //~ GET /pubapi/v1/userinfo handles=specific; GET /pubapi/v1/fs/{path} handles=specific
for (const outcome of outcomes) {
  if (outcome.status === 'rejected') signInAgain(outcome.reason);
}

/** What a later clause catches comes from somewhere else. */
async function cursor() {
  const { data } = await get('events/cursor'); //~ GET /pubapi/v1/events/cursor handles=generic; EG402
  try {
    await keep(data);
  } catch (error) {
    signInAgain(error);
  }
}

async function keep(data) {
  console.log(data.latest_event_id);
}

/** Nobody asks which of them failed. */
const quiet = await Promise.allSettled([get('tasks')]); //~ GET /pubapi/v1/tasks handles=generic; EG402
console.log(quiet.length);
await cursor();
