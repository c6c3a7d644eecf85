const BaseService = require('./base');

const LINKS = 'https://acme.egnyte.com/pubapi/v1/links';

class LinksService extends BaseService {
  async list() {
    const { ctx } = this;
    const answer = await ctx.curl(LINKS, { dataType: 'json', headers: this.headers }); //~ GET /pubapi/v1/links handles=specific
    if (answer.status === 401) {
      ctx.redirect('/sign-in');
      return null;
    }
    return answer.data;
  }

  async share(path) {
    const answer = await this.ctx.curl(LINKS, { //~ POST /pubapi/v1/links; EG401
      method: 'POST',
      contentType: 'json',
      data: { path, type: 'folder', accessibility: 'anyone' },
      headers: this.headers,
      dataType: 'json',
    });
    return answer.data.links;
  }

  async announce(text) {
    await this.ctx.curl('https://hooks.example.com/announce', { method: 'POST', data: { text } });
  }
}

module.exports = LinksService;
