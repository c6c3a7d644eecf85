export const SESSION = {
  root: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`,
  versions: { groups: 'v2' },
  token: process.env.EGNYTE_TOKEN,
};

export const QUIET = { verb: 'GET' };
