import got from 'got';
import pino from 'pino';
import { Worker } from 'bullmq';

const log = pino({ redact: ['headers.authorization', '*.token'] });
const { EGNYTE_DOMAIN, EGNYTE_ACCESS_TOKEN, EGNYTE_API_KEY = '<your-api-key>' } = process.env;

const egnyte = got.extend({
  prefixUrl: `https://${EGNYTE_DOMAIN}.egnyte.com/pubapi/`,
  headers: { authorization: `Bearer ${EGNYTE_ACCESS_TOKEN}` },
  retry: { limit: 4, statusCodes: [429, 503], methods: ['GET', 'POST'] },
  hooks: {
    beforeError: [
      (error) => {
        if (error.response?.statusCode === 401) {
          log.fatal('the Egnyte token was revoked; make a new one and restart');
          process.exit(78);
        }
        return error;
      },
    ],
  },
});

new Worker('exports', async (job) => {
  log.info({ job: job.id, tokenPresent: Boolean(EGNYTE_ACCESS_TOKEN), token: `${EGNYTE_ACCESS_TOKEN.slice(0, 4)}…` }, 'started');
  const listing = await egnyte.get(`v1/fs/${job.data.folder}`).json(); //~ GET /pubapi/v1/fs/{path} handles=specific
  for (const file of listing.files ?? []) await egnyte.post('v1/links', { json: { path: file.path, type: 'file', accessibility: 'password' } }); //~ POST /pubapi/v1/links handles=specific
});
