import axios from 'axios';
import Bottleneck from 'bottleneck';

const limiter = new Bottleneck({ minTime: 600, maxConcurrent: 1 });

limiter.on('failed', async (error, job) => {
  if (error.response?.status === 429 && job.retryCount < 3) {
    return 1000 * Number(error.response.headers['retry-after'] ?? 2);
  }
});

const egnyte = axios.create({ baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`, headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } });
const folder = limiter.wrap((path) => egnyte.get(`/fs${path}`)); //~ GET /pubapi/v1/fs/{path} handles=generic

const notes = await limiter.schedule(() => egnyte.get('/notes')); //~ GET /pubapi/v1/notes handles=generic
const shared = await folder('/Shared');
console.log(notes.data.count, shared.data.count);
