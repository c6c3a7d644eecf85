import axios from 'axios';

export async function connect(code) {
  const { data } = await axios.post('/api/egnyte/exchange', { code });
  localStorage.setItem('egnyte', data.token); //~ EG301
}
