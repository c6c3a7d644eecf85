const axios = require('axios');
const axiosRetry = require('axios-retry').default;
const { isNetworkOrIdempotentRequestError } = require('axios-retry');

const egnyte = axios.create({
  baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});

axiosRetry(egnyte, {
  retries: 3,
  retryDelay: axiosRetry.exponentialDelay,
  retryCondition: (error) =>
    isNetworkOrIdempotentRequestError(error) || [401, 429].includes(error.response?.status), //~ EG404
});

const desk = axios.create({ baseURL: 'https://desk.example.com/api' });

axiosRetry(desk, {
  retries: 3,
  retryCondition: (error) => [401, 429].includes(error.response?.status),
});

module.exports = { egnyte, desk };
