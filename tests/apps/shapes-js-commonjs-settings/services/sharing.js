const axios = require('axios');
const { shareApi, pageSize } = require('../config');

module.exports = class Sharing {
  async create(path) {
    const body = { path, type: 'file', accessibility: 'anyone' };
    return axios.post(shareApi, body, { headers: { Authorization: `Bearer ${process.env.STORAGE_TOKEN}` } }); //~ POST /pubapi/v1/links
  }

  async newest() {
    return axios.get(`${shareApi}?count=${pageSize}`, { headers: { Authorization: `Bearer ${process.env.STORAGE_TOKEN}` } }); //~ GET /pubapi/v1/links
  }
};
