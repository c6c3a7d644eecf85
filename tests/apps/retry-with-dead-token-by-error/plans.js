class Refused extends Error {}
class Busy extends Error {}

const token = process.env.PLANS_TOKEN;

async function get(path) {
  const answer = await fetch(`https://${process.env.PLANS_DOMAIN}.egnyte.com/pubapi/v1${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (answer.status === 401) throw new Refused(path);
  if (answer.status === 429) throw new Busy(answer.headers.get('Retry-After'));
  return answer.json();
}

async function stubborn(work, left = 4) {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Refused && left > 0) {
      await new Promise((done) => setTimeout(done, 800));
      return stubborn(work, left - 1); //~ EG404
    }
    throw problem;
  }
}

// Who is only asked to wait may ask again.
async function patient(work, left = 4) {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Busy && left > 0) {
      await new Promise((done) => setTimeout(done, 1000 * Number(problem.message)));
      return patient(work, left - 1);
    }
    throw problem;
  }
}

console.log(await stubborn(() => get('/fs/Shared/Plans'))); //~ GET /pubapi/v1/fs/{path} handles=specific
console.log(await patient(() => get('/bookmarks'))); //~ GET /pubapi/v1/bookmarks handles=specific
