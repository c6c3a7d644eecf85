import axios from 'axios';
import axiosRetry from 'axios-retry';
import Bottleneck from 'bottleneck';

/** By itself it tries again after network errors and 5xx alone. */
const egnyte = axios.create({ baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`, headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } }); //~ EG403
axiosRetry(egnyte, { retries: 3, retryCondition: (error) => error.response?.status === 503 });

/** Sends slowly, and knows nothing of what is answered. */
const limiter = new Bottleneck({ minTime: 600 });

const links = await limiter.schedule(() => egnyte.get('/links')); //~ GET /pubapi/v1/links handles=generic
console.log(links.data.count);
