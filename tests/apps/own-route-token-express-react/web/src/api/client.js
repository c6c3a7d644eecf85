import axios from 'axios';

const client = axios.create({ baseURL: import.meta.env.VITE_API ?? '/api' });

export const connect = (code) => client.post('/egnyte/exchange', { code }).then((answer) => answer.data);
export const connected = () => client.get('/egnyte/status').then((answer) => answer.data);
export const clockIn = (badge) => client.post('/desk/exchange', { badge }).then((answer) => answer.data);
