const superagent = require('superagent');

const api = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`;

superagent
  .get(`${api}/fs/Shared/Inspections`)
  //~^^ GET /pubapi/v1/fs/{path} handles=specific
  .set('Authorization', `Bearer ${process.env.EGNYTE_TOKEN}`)
  .then((answer) => console.log(answer.body.files.map((file) => file.name)))
  .catch((error) => {
    if (error.status === 401) { //~ EG403
      console.error('the Egnyte token was revoked: create another one under Settings');
      process.exitCode = 2;
    } else {
      throw error;
    }
  });
