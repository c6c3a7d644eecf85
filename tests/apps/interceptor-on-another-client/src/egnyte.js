const axios = require('axios');

// Instances made by axios.create do not inherit the interceptors of the default client.
const egnyte = axios.create({ //~ EG402; EG403
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});

exports.upload = (path, bytes) => egnyte.post(`/fs-content/${path}`, bytes); //~ POST /pubapi/v1/fs-content/{path} handles=generic
exports.ensureFolder = (path) => egnyte.post(`/fs/${path}`, { action: 'add_folder' }); //~ POST /pubapi/v1/fs/{path} handles=generic
