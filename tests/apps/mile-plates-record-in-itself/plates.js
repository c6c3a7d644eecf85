const axios = require('axios');
const renderer = require('./render');

const egnyte = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});

async function plates(folder) {
  try {
    const answer = await egnyte.get(`/fs/Shared/${folder}`); //~ GET /pubapi/v1/fs/{path} handles=specific
    return renderer.render('{% set first = files.0 %}{{ first.name }}', { files: answer.data.files });
  } catch (error) {
    if (error.response?.status === 401) return 'Sign in to Egnyte again.';
    if (error.response?.status === 429) return `Busy: try again in ${error.response.headers['retry-after']} s.`;
    throw error;
  }
}

module.exports = { plates };
