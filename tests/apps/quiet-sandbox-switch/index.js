import axios from 'axios';

const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const cloud = process.env.NODE_ENV === 'production' ? 'egnyte.com' : 'qa-egnyte.com';

export const quotes = (account) => axios.get(`https://${account}.${cloud}/pubapi/v1/fs/Shared/Quotes`, { headers }); //~ GET /pubapi/v1/fs/{path}

console.log((await quotes(process.argv[2])).data.count);
