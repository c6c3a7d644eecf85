import { archive, timetable, watched } from './client';

export async function plans(box: string) {
  const { data, error, response } = await archive().GET('/fs/{path}', { params: { path: { path: `Shared/Boxes/${box}` } } }); //~ GET /pubapi/v1/fs/{path} handles=generic
  if (error) throw new Error(`${response.statusText}: ${error.message}`); //~ EG402
  return data.files;
}

export async function share(path: string) {
  const { data, response } = await archive().POST('/links', { body: { path, type: 'file' } }); //~ POST /pubapi/v1/links handles=specific
  if (response.status === 401) throw new Error('sign in again');
  return data?.links;
}

export async function notes(page: number) {
  const { data } = await watched.GET('/notes', { params: { query: { offset: page * 20 } } }); //~ GET /pubapi/v1/notes handles=specific
  return data;
}

export const departures = () => timetable.GET('/links');

plans('North').then(console.table);
share('/Shared/Boxes/North/levers.pdf').then(() => notes(0)).then(departures);
