import { createClient } from './axios-factory.js';

export function createApi(domain, token) {
  const http = createClient(domain, token);
  return {
    links: {
      list: () => http.get('/v1/links'), //~ GET /pubapi/v1/links
      create: (path) => http.post('/v1/links', { path, type: 'file' }), //~ POST /pubapi/v1/links
    },
    async upload(path, bytes) {
      const { data } = await http.post(`/v1/fs-content/${path}`, bytes); //~ POST /pubapi/v1/fs-content/{path}
      return data;
    },
  };
}
