const superagent = require('superagent')

class Drive {
  constructor(domain, token) {
    this.base = `https://${domain}.egnyte.com/pubapi/v1`
    this.agent = superagent.agent().auth(token, { type: 'bearer' }).timeout(20000)
  }

  async samples(maker) {
    const { body } = await this.agent.get(`${this.base}/fs/Shared/Lace/${maker}`) //~ GET /pubapi/v1/fs/{path}
    return body.files || []
  }

  async remove(maker, sample) {
    await this.agent.delete(`${this.base}/fs/Shared/Lace/${maker}/${sample}`) //~ DELETE /pubapi/v1/fs/{path}
  }
}

module.exports = { Drive }
