import axios from 'axios';

const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const base = (account) => `https://${account}.qa-egnyte.com/pubapi/v1`; //~ EG503

export const quotes = (account) => axios.get(`${base(account)}/fs/Shared/Quotes`, { headers }); //~ GET /pubapi/v1/fs/{path}

console.log((await quotes(process.argv[2])).data.count);
