// `json: true` says how answers are read. It is no parameter of the token request, and hides none.
const request = require('request').defaults({ baseUrl: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`, json: true });

request.post( //~ EG103
  {
    uri: '/puboauth/token',
    form: {
      grant_type: 'password',
      client_id: process.env.EGNYTE_KEY,
      client_secret: process.env.EGNYTE_SECRET,
      username: process.env.EGNYTE_USER,
      password: process.env.EGNYTE_PASSWORD,
    },
  },
  (error, response, body) => {
    if (error || response.statusCode !== 200) process.exit(1);
    arrived(body.access_token);
  },
);

function arrived(token) {
  request({ uri: '/pubapi/v1/events/cursor', auth: { bearer: token } }, (error, response, body) => { //~ GET /pubapi/v1/events/cursor handles=specific
    if (response.statusCode === 401) return process.exit(2);
    if (response.statusCode === 429) return setTimeout(arrived, 1000 * response.headers['retry-after'], token);
    console.log(body.latest_event_id);
  });
}
