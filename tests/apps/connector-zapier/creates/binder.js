const perform = async (z, bundle) => {
  const base = `https://${bundle.authData.domain}.egnyte.com/pubapi`;
  const folder = await z.request({ //~ POST /pubapi/v1/fs/{path} handles=specific
    method: 'POST',
    url: `${base}/v1/fs/Shared/Binders/${encodeURIComponent(bundle.inputData.name)}`,
    body: { action: 'add_folder' },
  });
  const links = await z.request(`${base}/v1/links`, { method: 'POST', body: { path: folder.data.path, type: 'folder' } }); //~ POST /pubapi/v1/links
  return links.data;
};

module.exports = {
  key: 'binder',
  noun: 'Binder',
  display: { label: 'Create Binder', description: 'Creates a folder and a link to it.' },
  operation: {
    inputFields: [{ key: 'name', required: true }],
    perform,
  },
};
