import axios from 'axios';
import axiosRetry, { exponentialDelay } from 'axios-retry';

const egnyte = axios.create({ baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`, headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } });

axiosRetry(egnyte, {
  retries: 4,
  retryDelay: exponentialDelay,
  retryCondition: (error) => axiosRetry.isNetworkOrIdempotentRequestError(error) || error.response?.status === 429,
});

const { data } = await egnyte.get('/links'); //~ GET /pubapi/v1/links handles=generic
console.log(data.count);
