import { connect } from './egnyte.js';
import { TokenSource } from './tokens.js';

const domain = process.env.EGNYTE_DOMAIN!;
const egnyte = connect(domain, new TokenSource(domain, process.env.EGNYTE_REFRESH_TOKEN!));

try {
  const lanes = await egnyte.get('v1/fs/Shared/Lanes').json<{ files: { name: string; path: string }[] }>(); //~ GET /pubapi/v1/fs/{path} handles=specific
  for (const { name, path } of lanes.files) {
    const link = await egnyte //~ POST /pubapi/v1/links handles=specific
      .post('v1/links', { json: { path, type: 'file', accessibility: 'domain' } })
      .json<{ links: { url: string }[] }>();
    console.log(name, link.links[0].url);
  }
} catch (error) {
  if ((error as Error).name !== 'SignInAgain') throw error;
  console.error('Open https://lido.example.com/connect to sign in to Egnyte again.');
  process.exitCode = 2;
}
