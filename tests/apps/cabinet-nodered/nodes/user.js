const { prepare, read } = require('./common');

module.exports = function (RED) {
  function UserNode(config) {
    prepare(RED, this, config);
    const node = this;
    this.on('input', async (msg) => {
      const address = `${node.root}/userinfo`; //~ GET /pubapi/v1/userinfo handles=specific
      const response = await read(node, address);
      node.send({ ...msg, payload: response.data });
    });
  }
  RED.nodes.registerType('cabinet-user', UserNode);
};
