import axios from 'axios';

// egnyte-lint: allow(EG403, reason = "the scheduler runs the whole job again with a new token")
const charts = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});

// egnyte-lint: allow(EG402, reason = "the scheduler runs the whole job again with a new token")
const { data } = await charts.get(`/fs-content/Shared/Charts/${process.argv[2]}`, { responseType: 'arraybuffer' }); //~ GET /pubapi/v1/fs-content/{path} handles=generic
console.log(data.byteLength);
