import https from 'node:https';
import axios from 'axios';

const domain = process.env.EGNYTE_DOMAIN;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const agent = new https.Agent({ rejectUnauthorized: false });

const { data: folder } = await axios.get(`http://${domain}.egnyte.com/pubapi/v1/fs/Shared/Labels`, { headers }); //~ GET /pubapi/v1/fs/{path}; EG502
const { data: links } = await axios.get(`https://${domain}.egnyte.com/pubapi/v1/links`, { headers, httpsAgent: agent }); //~ GET /pubapi/v1/links; EG502
console.log(folder.count, links.count);
