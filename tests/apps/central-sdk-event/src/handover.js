import { egnyte } from './egnyte';

export async function handOver(folder, user) {
  await egnyte.API.perms.path(folder).allowEdit(user); //~ POST /pubapi/v1/perms/folder/{path} handles=specific
  await egnyte.API.storage.path(folder).rename(`${folder}-handed-over`); //~ POST /pubapi/v1/fs/{path} handles=specific
  const listing = await egnyte.API.storage.path(`${folder}-handed-over`).get(); //~ GET /pubapi/v1/fs/{path} handles=specific
  return listing.files.length;
}

document.querySelector('form').addEventListener('submit', (event) => {
  handOver(event.target.folder.value, event.target.user.value);
});
