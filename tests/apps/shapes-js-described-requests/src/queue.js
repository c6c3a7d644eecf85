const request = require('request');

function send(description, done) {
  request({ ...description, json: true, auth: { bearer: process.env.EGNYTE_TOKEN } }, (error, response, body) => done(error, body));
}

module.exports = { send };
