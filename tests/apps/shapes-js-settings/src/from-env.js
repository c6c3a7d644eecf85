require('dotenv').config();
const axios = require('axios');

// Neither the vendor's name nor its paths stand in this file: the prefix is in .env.
exports.folders = (path) => axios.get(`${process.env.DOCS_API}/fs/${path}`); //~ GET /pubapi/v1/fs/{path}
exports.groups = () => axios.get(`${process.env.EGNYTE_BASE || 'https://acme.egnyte.com'}/pubapi/v2/groups`); //~ GET /pubapi/v2/groups
