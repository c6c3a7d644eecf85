const BaseService = require('./base');

class WhoService extends BaseService {
  /** The token in a query, which is what `data` is of a request that reads. */
  async find(token) {
    const answer = await this.app.curl('https://acme.egnyte.com/pubapi/v1/userinfo', { //~ GET /pubapi/v1/userinfo
      dataType: 'json',
      data: { access_token: token }, //~ EG306
    });
    if (answer.status === 401) this.ctx.throw(401);
    return answer.data;
  }
}

module.exports = WhoService;
