import { ofetch } from 'ofetch';

export class SignedOut extends Error {}

function archive(domain, token) {
  const api = ofetch.create({
    baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${token}` },
    retry: 3,
    retryStatusCodes: [429, 503],
    onResponseError({ response }) {
      if (response.status === 401) throw new SignedOut();
    },
  });
  return {
    drawer: (name) => api(`/fs/Shared/Seeds/${name}`), //~ GET /pubapi/v1/fs/{path} handles=specific
    share: (path) => api('/links', { method: 'POST', body: { path, type: 'file', accessibility: 'domain' } }), //~ POST /pubapi/v1/links handles=specific
    discard: (name) => api(`/fs/Shared/Seeds/${name}`, { method: 'DELETE' }), //~ DELETE /pubapi/v1/fs/{path} handles=specific
  };
}

const api = archive(process.env.EGNYTE_DOMAIN, process.env.EGNYTE_TOKEN);
const { files } = await api.drawer('beans');
await api.share(files[0].path);
