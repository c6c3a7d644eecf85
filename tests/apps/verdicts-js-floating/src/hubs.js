const axios = require('axios');

const HUBS = 'https://hubs.surveyworks.example/v2';

/** The `catch` is for the hub: what the callback starts and does not give back is over by then, or fails later. */
function withFolder(hub, callback) {
  axios.get(`${HUBS}/${hub}`)
    .then((answer) => {
      callback(answer.data.folder, answer.data.name);
    })
    .catch((error) => {
      console.log(error.message);
    });
}

/** Here the callback's promise is given back, so that the `catch` is for it as well. */
function withGroup(hub, callback) {
  return axios.get(`${HUBS}/${hub}/group`)
    .then((answer) => callback(answer.data.group))
    .catch((error) => { //~ EG402
      console.log(error.message);
    });
}

module.exports = { withFolder, withGroup };
