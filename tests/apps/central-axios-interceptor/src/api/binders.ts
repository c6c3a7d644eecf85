import { egnyte } from '../http/client';

export async function listBinders() {
  const { data } = await egnyte.get('/pubapi/v1/fs/Shared/Binders'); //~ GET /pubapi/v1/fs/{path} handles=specific
  return data.folders;
}

export const addBinder = (name: string) => egnyte.post(`/pubapi/v1/fs/Shared/Binders/${name}`, { action: 'add_folder' }); //~ POST /pubapi/v1/fs/{path} handles=specific

export const discardBinder = (name: string) => egnyte.delete(`/pubapi/v1/fs/Shared/Binders/${name}`); //~ DELETE /pubapi/v1/fs/{path} handles=specific
