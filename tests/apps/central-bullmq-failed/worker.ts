import { Worker, Job } from 'bullmq';
import axios from 'axios';
import { disconnect } from './accounts';

const worker = new Worker('copy', async (job: Job) => {
  const { data } = await axios.get(`https://${job.data.domain}.egnyte.com/pubapi/v1/links`, { //~ GET /pubapi/v1/links handles=specific; EG403
    headers: { Authorization: `Bearer ${job.data.token}` },
  });
  return data.ids.length;
});

worker.on('failed', async (job, err) => {
  if (axios.isAxiosError(err) && err.response?.status === 401) {
    await disconnect(job.data.account);
  }
});
