const axios = require('axios');

class ConnectorHub {
  constructor(user, org) {
    this.api = axios.create({
      baseURL: 'https://api.openconnectors.us10.ext.hana.ondemand.com/elements/api-v2',
      headers: { Authorization: `User ${user}, Organization ${org}` },
    });
  }

  async createInstance(key, { code, subdomain }) {
    const { data } = await this.api.post('/instances', {
      element: { key },
      providerData: { code },
      configuration: {
        'oauth.callback.url': 'http://crm.shipyard.example/connected', //~ EG213
        'oauth.api.key': process.env.EGNYTE_KEY,
        'oauth.api.secret': process.env.EGNYTE_SECRET,
        subdomain,
      },
      name: `${key}-${subdomain}`,
    });
    return data;
  }

  async createMailInstance(user) {
    const { data } = await this.api.post('/instances', {
      element: { key: 'imap' },
      configuration: { 'mail.callback.url': 'http://crm.shipyard.example/mail', user },
      name: `mail-${user}`,
    });
    return data;
  }
}

module.exports = { ConnectorHub };
