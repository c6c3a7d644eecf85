const { prepare, read } = require('./common');

module.exports = function (RED) {
  function LinksNode(config) {
    prepare(RED, this, config);
    const node = this;
    node.on('input', async function (msg) {
      try {
        const response = await read(node, `${node.root}/links`); //~ GET /pubapi/v1/links handles=specific
        node.send({ ...msg, payload: response.data });
      } catch (failure) {
        node.error(failure.message, msg);
      }
    });
  }
  RED.nodes.registerType('cabinet-links', LinksNode);
};
