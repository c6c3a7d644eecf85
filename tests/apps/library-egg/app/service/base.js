const { Service } = require('egg');

class BaseService extends Service {
  get headers() {
    return { Authorization: `Bearer ${this.ctx.session.egnyteToken}` };
  }
}

module.exports = BaseService;
