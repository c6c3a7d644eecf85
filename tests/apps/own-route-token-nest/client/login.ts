import axios from 'axios';
const api = axios.create({ baseURL: 'http://localhost:3000' });
api.post('/auth/exchange', { code: new URLSearchParams(window.location.search).get('code') }).then((res) => {
  localStorage.setItem('k', res.data.accessToken); //~ EG301
});
