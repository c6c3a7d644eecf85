const axios = require('axios');

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

module.exports = function egnyteFor(user) {
  const http = axios.create({
    baseURL: `https://${user.domain}.egnyte.com/pubapi`,
    headers: { Authorization: `Bearer ${user.accessToken}` },
    timeout: 20000,
  });

  http.interceptors.response.use(undefined, async (error) => {
    const status = error.response && error.response.status;
    if (status === 401) {
      const expired = new Error('Egnyte session expired');
      expired.code = 'EGNYTE_EXPIRED';
      throw expired;
    }
    if (status === 429) {
      await sleep(1000 * (error.response.headers['retry-after'] || 1));
      return http.request(error.config);
    }
    throw error;
  });

  return {
    async list(folder) {
      const { data } = await http.get(`/v1/fs${folder}`, { params: { list_content: true } }); //~ GET /pubapi/v1/fs/{path} handles=specific
      return data.files || [];
    },
    async lock(path) {
      const { data } = await http.post('/v1/fs' + path, { action: 'lock', lock_timeout: 600 }); //~ POST /pubapi/v1/fs/{path} handles=specific
      return data.lock_token;
    },
    save(path, stream) {
      return http.post('/v1/fs-content' + path, stream, { headers: { 'Content-Type': 'application/pdf' } }); //~ POST /pubapi/v1/fs-content/{path} handles=specific
    },
    annotate(path, body) {
      return http({ url: '/v1/notes', method: 'post', data: { path, body } }); //~ POST /pubapi/v1/notes handles=specific
    },
  };
};
