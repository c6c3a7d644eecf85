import axios from 'axios';
import { concatenated, interpolated, literals } from './whole.js';

await literals();
await interpolated('/Shared', '1');
await concatenated('/Shared', '1');
await axios.get('https://acme.egnyte.com/pubapi/v2/groups'); //~ GET /pubapi/v2/groups
await axios({ url: 'https://acme.egnyte.com/pubapi/v1/bookmarks', method: 'POST', data: { path: '/Shared' } }); //~ POST /pubapi/v1/bookmarks
