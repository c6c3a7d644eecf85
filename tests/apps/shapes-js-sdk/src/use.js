const { api, connect } = require('./client');

const egnyte = connect(process.env.EGNYTE_DOMAIN, process.env.EGNYTE_TOKEN);
const { storage, link, notes } = egnyte.API;

async function run(path, id) {
  await egnyte.API.storage.path(path).exists(); //~ GET /pubapi/v1/fs/{path}
  await egnyte.API.storage.fileId(id).download(); //~ GET /pubapi/v1/fs-content/ids/file/{group_id}
  await storage.path(path).createFolder(); //~ POST /pubapi/v1/fs/{path}
  const folder = storage.path(path);
  await folder.remove(); //~ DELETE /pubapi/v1/fs/{path}
  await link.createLink({ path, type: 'folder' }); //~ POST /pubapi/v1/links
  await link.removeLink(id); //~ DELETE /pubapi/v1/links/{link_id}
  await notes.path(path).addNote('hello'); //~ POST /pubapi/v1/notes
  await egnyte.API.user.getById(id); //~ GET /pubapi/v2/users/{user_id}
  await egnyte.API.perms.path(path).getPerms(); //~ GET /pubapi/v1/perms/folder/{path}
  const API = api('acme', process.env.EGNYTE_TOKEN);
  await API.search.query('plan'); //~ GET /pubapi/v1/search
  await API.manual.promiseRequest({ method: 'GET', url: API.manual.getEndpoint() + '/v1/bookmarks' }); //~ GET /pubapi/v1/bookmarks
  await API.storage.impersonate({ username: 'ada' }).path(path).storeFile('text'); //~ POST /pubapi/v1/fs-content/{path}
}

run('/Shared', '5');
