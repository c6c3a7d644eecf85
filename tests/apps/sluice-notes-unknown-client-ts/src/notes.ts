import plainrest from 'plainrest';
import { Cache } from 'lockbook';

const client = plainrest({ baseURL: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`, bearer: process.env.EGNYTE_TOKEN });
// Keeps what it is given under keys.
const seen = new Cache({ server: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com` });

export const note = async (id: string) => {
  const known = seen.get(`/notes/${id}`);
  return known ?? (await client.get(`/notes/${id}`)); //~ GET /pubapi/v1/notes/{note_id} handles=unknown
};

export const forget = (id: string) => client.delete(`/notes/${id}`); //~ DELETE /pubapi/v1/notes/{note_id} handles=unknown
