import axios from 'axios';
import settings from '../config/index.js';

export async function person(id) {
  const answer = await axios.get(`${settings.people.base}/${id}`, { headers: { Authorization: `Bearer ${process.env.STORAGE_TOKEN}` } }); //~ GET /pubapi/v2/users/{user_id}
  return answer.data;
}
