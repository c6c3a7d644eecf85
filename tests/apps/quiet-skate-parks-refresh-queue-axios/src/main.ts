import { createApi, GrantEnded } from './api';
import { Grants } from './grants';

const { EGNYTE_DOMAIN = '', EGNYTE_TOKEN = '', EGNYTE_REFRESH_TOKEN = '' } = process.env;
const api = createApi(EGNYTE_DOMAIN, new Grants(EGNYTE_DOMAIN, EGNYTE_TOKEN, EGNYTE_REFRESH_TOKEN));

async function share(path: string): Promise<string> {
  const { data } = await api.post('/links', { path, type: 'file', accessibility: 'domain' }); //~ POST /pubapi/v1/links handles=specific
  return data.links[0].url;
}

async function main() {
  const { data } = await api.get<{ files: { path: string }[] }>('/fs/Shared/Parks'); //~ GET /pubapi/v1/fs/{path} handles=specific
  console.log(await Promise.all(data.files.map(({ path }) => share(path))));
}

main().catch((error) => {
  console.error(error instanceof GrantEnded ? 'Connect Egnyte again.' : error.message);
  process.exitCode = 1;
});
