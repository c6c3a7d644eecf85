const codes = require('./codes');

class Api {
  constructor(domain) {
    this.domain = domain;
    this.endpoint = ['drawers'];
  }

  address() {
    let path = '';
    this.endpoint.forEach((part) => {
      path += '/' + part;
    });
    return 'https://' + this.domain + '.egnyte.com/pubapi/v1' + path;
  }

  send(z, method) {
    return z.request({ url: this.address(), method }).then((response) => {
      if (response.status !== codes.success) { //~ EG403
        throw new Error('Egnyte said ' + response.status);
      }
      return response.json;
    });
  }
}

const drawers = {
  key: 'drawers',
  noun: 'Drawer',
  operation: {
    perform: (z, bundle) => {
      const api = new Api(bundle.authData.domain);
      api.endpoint = ['links'];
      return api.send(z, 'GET'); //~ GET /pubapi/v1/links handles=specific
    },
  },
};

const drop = {
  key: 'drop',
  noun: 'Drawer',
  operation: {
    perform: (z, bundle) => {
      const api = new Api(bundle.authData.domain);
      api.endpoint = ['links', bundle.inputData.id];
      return api.send(z, 'DELETE'); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    },
  },
};

module.exports = { drawers, drop };
