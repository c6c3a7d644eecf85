const axios = require('axios');

class Mill {
  constructor(domain, token) {
    this.http = axios.create({
      baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
      headers: { common: { Authorization: `Bearer ${token}` } },
    });
    this.http.interceptors.response.use(undefined, this.#recover.bind(this));
    this.quiet = axios.create({
      baseURL: `https://${domain}.egnyte.com/pubapi/v1`,
      headers: { common: { Authorization: `Bearer ${token}` } },
    });
    this.quiet.interceptors.response.use((answer) => answer, this.#giveUp);
  }

  async #recover(error) {
    const { config, response } = error;
    if (response?.status === 401 && !config._again) {
      config._again = true;
      await new Promise((done) => setTimeout(done, 1500));
      return this.http.request(config); //~ EG404
    }
    throw error;
  }

  #giveUp(error) {
    if (error.response?.status === 401) process.emit('egnyte:signed-out');
    return Promise.reject(error);
  }

  flumes() {
    return this.http.get('/fs/Shared/Flumes'); //~ GET /pubapi/v1/fs/{path}
  }

  links() {
    return this.quiet.get('/links'); //~ GET /pubapi/v1/links
  }
}

module.exports = { Mill };
