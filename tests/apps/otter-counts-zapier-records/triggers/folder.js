module.exports = {
  key: 'folder',
  noun: 'Folder',
  display: { label: 'New Folder', description: 'Runs when a folder of counts is put up.' },
  operation: {
    perform: { //~ GET /pubapi/v1/fs/{path} handles=specific
      url: 'https://{{bundle.authData.domain}}.egnyte.com/pubapi/v1/fs/Shared/Otters',
      headers: { Authorization: 'Bearer {{bundle.authData.access_token}}' },
    },
    sample: { name: 'Spring' },
  },
};
