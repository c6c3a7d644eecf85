const axios = require('axios');
const settings = require('../settings.json');

const { host, paths } = settings.drive;

exports.events = () => axios.get(host + paths.events); //~ GET /pubapi/v2/events
exports.trash = () => axios.get(`${settings.drive.host}${settings.drive.paths.trash}`); //~ GET /pubapi/v1/fs/trash
exports.enqueue = (job) => axios.post(settings.queue.host + '/jobs', job);
