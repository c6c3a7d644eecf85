const axios = require('axios');

// Each method takes what the caller knows, over what all of them share.
class Gauge {
  constructor(options) {
    this.options = options;
  }

  open(given) {
    return this.control({ ...given, endpoint: 'open' });
  }

  close(given) {
    return this.control({ ...given, endpoint: 'closed' });
  }

  control(given) {
    const all = Object.assign({}, this.options, given);
    const { domain, token, gauge, endpoint } = all;
    return axios({ //~ PUT /pubapi/v1/gauges/{…}/controls/closed; EG505:note; PUT /pubapi/v1/gauges/{…}/controls/open; EG505:note
      method: 'PUT',
      url: `https://${domain}.egnyte.com/pubapi/v1/gauges/${gauge}/controls/${endpoint}`,
      headers: { Authorization: `Bearer ${token}` },
    }).catch((error) => {
      if (error.response && error.response.status === 401) throw new Error('sign in again');
      if (error.response && error.response.status === 429) throw new Error('wait');
      throw error;
    });
  }

  // A picture of what was given: sends nothing.
  shown(given, more) {
    const { endpoint } = { ...given, ...more };
    return `/pubapi/v1/gauges/${endpoint}`;
  }
}

module.exports = Gauge;
