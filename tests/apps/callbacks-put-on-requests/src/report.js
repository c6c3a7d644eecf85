const superagent = require('superagent');

const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;
const bearer = `Bearer ${process.env.EGNYTE_TOKEN}`;

superagent.get(`${api}/fs/Shared/Cases`).set('Authorization', bearer).end((error, answer) => { //~ GET /pubapi/v1/fs/{path} handles=specific
  if (error && error.status === 401) return console.error('connect to Egnyte again');
  console.log(answer.body.count);
});

superagent.get(`${api}/userinfo`).set('Authorization', bearer).ok((answer) => answer.status < 500).then((answer) => { //~ GET /pubapi/v1/userinfo handles=specific
  if (answer.unauthorized) console.error('connect to Egnyte again');
});

superagent.get(`${api}/insights/files`).set('Authorization', bearer).end((error, answer) => { //~ GET /pubapi/v1/insights/files handles=generic; EG402
  if (error) return console.error(error.message);
  console.log(answer.body.length);
});
