const fs = require('fs');
const path = require('path');
const axios = require('axios');
const yaml = require('js-yaml');
const config = require('config');

const { endpoint } = yaml.load(fs.readFileSync(path.join(__dirname, '..', 'drive.yaml'), 'utf8'));
const settings = JSON.parse(fs.readFileSync('settings.json', 'utf8'));

exports.search = (query) => axios.post(endpoint, { query }); //~ POST /pubapi/v2/search
exports.cursor = () => axios.get(`${settings.drive.host}/pubapi/v2/events/cursor`); //~ GET /pubapi/v2/events/cursor
exports.users = () => axios.get(`${config.get('docs.base')}/users`); //~ GET /pubapi/v2/users
