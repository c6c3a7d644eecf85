import { told } from './failure.js';

export async function users(client, token) {
  try {
    const answer = await client.get('/v2/users', { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v2/users handles=generic
    return { status: 200, wait: 0, data: answer.data.resources };
  } catch (error) {
    return told(error, 'reading users');
  }
}

export async function groups(client, token) {
  try {
    const answer = await client.get('/v2/groups', { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v2/groups handles=generic
    return { status: 200, wait: 0, data: answer.data.resources };
  } catch (error) {
    return told(error, 'reading groups');
  }
}
