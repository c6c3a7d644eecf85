const perform = async (z, bundle) => {
  const { path } = bundle.inputData;
  const response = await z.request({ //~ POST /pubapi/v1/fs/{path}
    method: 'POST',
    url: `https://${bundle.authData.domain}.egnyte.com/pubapi/v1/fs/${path}`,
    body: { action: 'add_folder' },
  });
  return { id: path, ...response.data };
};

module.exports = {
  key: 'folder',
  noun: 'Folder',
  display: { label: 'Create Folder', description: 'Creates a folder in Egnyte.' },
  operation: {
    inputFields: [{ key: 'path', label: 'Path', required: true }],
    perform,
    sample: { id: 'Shared/New' },
  },
};
