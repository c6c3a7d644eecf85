import axios from 'axios';

export function createClient(domain, token) {
  return axios.create({
    baseURL: `https://${domain}.egnyte.com/pubapi`,
    headers: { Authorization: `Bearer ${token}` },
  });
}
