const axios = require('axios');
const cfg = require('../config/api');

exports.children = async function children(folder) {
  const { data } = await axios.get(`${cfg.driveApi}/${encodeURIComponent(folder)}`, { //~ GET /pubapi/v1/fs/{path}
    timeout: cfg.timeout,
    headers: { Authorization: `Bearer ${process.env.STORAGE_TOKEN}` },
  });
  return data.folders;
};
