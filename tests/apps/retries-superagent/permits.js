import superagent from 'superagent';

function call(verb, path) {
  return superagent(verb, `https://${process.env.PERMITS_DOMAIN}.egnyte.com/pubapi${path}`)
    .set('Authorization', `Bearer ${process.env.PERMITS_TOKEN}`)
    .retry(3, (problem, answer) => answer?.status === 429)
    .catch((problem) => {
      if (problem.status === 401) process.exit(2);
      return null;
    });
}

const permits = await call('GET', '/v1/fs/Shared/Permits'); //~ GET /pubapi/v1/fs/{path} handles=specific
const people = await call('GET', '/v2/users'); //~ GET /pubapi/v2/users handles=specific
console.log(permits?.body.count, people?.body.totalResults);
