import { useState } from 'react';
import axios from 'axios';

const SERVER = process.env.REACT_APP_SERVER;

export function ConnectForm({ onToken }) {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [clientSecret] = useState('Jq4vN8rTz2LkWm6YpBc9XsHd3FgRt5Va'); //~ EG304; EG212

  const submit = async () => {
    const { data } = await axios.post(`${SERVER}/api/token`, { //~ EG203:warning
      grant_type: 'password',
      client_id: process.env.REACT_APP_KEY,
      client_secret: clientSecret,
      username,
      password,
    });
    console.log('token', data.access_token); //~ EG305:note
    localStorage.setItem('access_token', data.access_token); //~ EG301:warning
    onToken(data.access_token);
  };

  return (
    <form>
      <input value={username} onChange={(e) => setUsername(e.target.value)} />
      <input type="password" value={password} onChange={(e) => setPassword(e.target.value)} />
      <button onClick={submit}>Connect Egnyte</button>
    </form>
  );
}
