import axios from 'axios';

const SERVER = process.env.REACT_APP_SERVER;

// The garden's own sign-in, which has nothing to do with what is kept elsewhere.
export async function logIn(name, password) {
  const { data } = await axios.post(`${SERVER}/api/login`, { name, password });
  localStorage.setItem('access_token', data.access_token);
  return data.name;
}
