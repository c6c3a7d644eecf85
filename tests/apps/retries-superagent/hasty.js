import superagent from 'superagent';

export const bookmarks = () =>
  superagent //~ GET /pubapi/v1/bookmarks handles=specific
    .get(`https://${process.env.PERMITS_DOMAIN}.egnyte.com/pubapi/v1/bookmarks`)
    .set('Authorization', `Bearer ${process.env.PERMITS_TOKEN}`)
    .retry(3, (problem) => problem?.code === 'ECONNRESET')
    .catch((problem) => {
      if (problem.status === 401) process.exit(2); //~ EG403
      return null;
    });

console.log(await bookmarks());
