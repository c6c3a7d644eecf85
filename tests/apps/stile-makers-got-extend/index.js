import got from 'got';
import pino from 'pino';

const log = pino({ name: 'stiles', redact: ['headers.authorization'] });
const token = process.env.EGNYTE_TOKEN;

const base = got.extend({
  prefixUrl: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  responseType: 'json',
  hooks: { beforeRequest: [(options) => log.debug({ headers: options.headers, method: options.method })] },
});
const signed = base.extend({ headers: { authorization: `Bearer ${token}` } });
const download = base.extend({ searchParams: { access_token: token }, responseType: 'buffer' }); //~ EG306

const { body } = await signed('fs/Shared/Stiles', { searchParams: { list_content: true } }); //~ GET /pubapi/v1/fs/{path}
for (const file of body.files ?? []) {
  const content = await download(`fs-content${file.path}`); //~ GET /pubapi/v1/fs-content/{path}
  log.info({ file: file.name, size: content.body.length });
}
