const { Controller } = require('egg');

class LinksController extends Controller {
  async index() {
    this.ctx.body = await this.ctx.service.links.list();
  }

  async create() {
    const { path } = this.ctx.request.body;
    this.ctx.body = await this.ctx.service.links.share(path);
  }
}

module.exports = LinksController;
