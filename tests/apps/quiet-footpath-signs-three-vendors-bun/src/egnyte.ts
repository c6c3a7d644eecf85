import { ask } from './vendors';

const domain = process.env.EGNYTE_DOMAIN!;
const accessToken = process.env.EGNYTE_TOKEN!;

export const signs = (after = '0') => ask('egnyte', domain, `/fs/Shared/Signs?list_content=true&offset=${after}`, accessToken); //~ GET /pubapi/v1/fs/{path} handles=specific
