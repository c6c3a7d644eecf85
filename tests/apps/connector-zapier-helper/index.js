const ask = require('./ask');

const drawers = {
  key: 'drawers',
  noun: 'Drawer',
  operation: { perform: (z, bundle) => ask(z, bundle, '/drawers') }, //~ GET /pubapi/v1/drawers; EG505:note
};

const links = {
  key: 'links',
  noun: 'Link',
  operation: { perform: (z, bundle) => ask(z, bundle, '/links') }, //~ GET /pubapi/v1/links
};

const drop = {
  key: 'drop',
  noun: 'Link',
  operation: {
    perform: (z, bundle) => ask(z, bundle, { method: 'DELETE', url: `/links/${bundle.inputData.id}` }), //~ DELETE /pubapi/v1/links/{link_id}
  },
};

module.exports = { version: '1.0.0', triggers: { drawers, links }, creates: { drop } };
