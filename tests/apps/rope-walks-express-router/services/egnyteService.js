const axios = require('axios');
const config = require('../config');

const baseUrl = `https://${config.egnyte.domain}.egnyte.com`;

class EgnyteService {
  constructor(accessToken) {
    this.client = axios.create({
      baseURL: `${baseUrl}/pubapi`,
      headers: { Authorization: `Bearer ${accessToken}` },
    });
  }

  static getAuthUrl(state) {
    return `${baseUrl}/puboauth/token?client_id=${config.egnyte.clientId}&redirect_uri=${encodeURIComponent(config.egnyte.redirectUri)}&state=${state}&response_type=code`; //~ EG103
  }

  static getGoogleUrl(state) {
    return `https://accounts.google.com/o/oauth2/v2/auth?client_id=${config.google.clientId}&redirect_uri=${encodeURIComponent(config.google.redirectUri)}&state=${state}&response_type=code`;
  }

  async getFolder(path) {
    const response = await this.client.get(`/v1/fs${path}`); //~ GET /pubapi/v1/fs/{path} handles=specific
    return response.data;
  }

  async getUsers(startIndex = 1) {
    const response = await this.client.get('/v2/users', { params: { startIndex, count: 100 } }); //~ GET /pubapi/v2/users handles=specific
    return response.data.resources;
  }

  async getGroup(id) {
    const { data } = await this.client.get(`/v2/groups/${id}`); //~ GET /pubapi/v2/groups/{group_id} handles=specific
    return data;
  }

  async deactivate(id) {
    await this.client.patch(`/v2/users/${id}`, { active: false }); //~ PATCH /pubapi/v2/users/{user_id} handles=specific
  }
}

module.exports = EgnyteService;
