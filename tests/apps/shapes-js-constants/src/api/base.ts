export const HOST = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const VERSION = 'v1';
export const API = `${HOST}/pubapi/${VERSION}`;
export const API_2 = HOST + '/pubapi/v2';
export default API;
