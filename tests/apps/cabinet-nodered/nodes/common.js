/** What all nodes of this package begin with, and how they ask. */
const CABINET = `https://${process.env.CABINET_DOMAIN}.egnyte.com/pubapi/v1`;
const PATIENCE = 2000;

function prepare(RED, node, config) {
  RED.nodes.createNode(node, config);
  node.account = RED.nodes.getNode(config.account);
  node.root = CABINET;
}

/** Without an address, any node may use it. */
function announce(node, text) {
  node.status({ fill: 'blue', shape: 'dot', text });
}

async function withFreshToken(node, ask) {
  try {
    return await ask();
  } catch (failure) {
    if (failure.response && failure.response.status === 401) {
      await node.account.renew();
      return ask();
    }
    if (failure.response && failure.response.status === 429) {
      await new Promise((done) => setTimeout(done, PATIENCE));
      return ask();
    }
    throw failure;
  }
}

async function read(node, url) {
  const axios = require('axios');
  announce(node, 'asking');
  return withFreshToken(node, async () => {
    const bearer = await node.account.bearer();
    return axios.get(url, { headers: { Authorization: `Bearer ${bearer}` } });
  });
}

module.exports = { CABINET, prepare, announce, read };
