import axios from 'axios';

export const client = (session) =>
  axios.create({
    baseURL: `https://${session.domain}.egnyte.com/pubapi/v1`,
    headers: { Authorization: `Bearer ${session.token}` },
  });

export const fetchFirings = (session) => client(session).get('/fs/Shared/Firings'); //~ GET /pubapi/v1/fs/{path} handles=generic
export const fetchNotes = (session, path) => client(session).get('/notes', { params: { file: path } }); //~ GET /pubapi/v1/notes handles=specific
