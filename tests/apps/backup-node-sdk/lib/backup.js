const fs = require('fs');
const path = require('path');

async function backUp(egnyte, folder, target) {
  const listing = await egnyte.API.storage.path(folder).get(); //~ GET /pubapi/v1/fs/{path} handles=specific
  for (const file of listing.files || []) {
    await copyDown(egnyte, file.path, path.join(target, file.name));
  }
  for (const child of listing.folders || []) {
    await backUp(egnyte, child.path, path.join(target, child.name));
  }
  const { links } = await egnyte.API.link.createLink({ path: folder, type: 'folder', accessibility: 'domain' }); //~ POST /pubapi/v1/links handles=specific
  return links[0].url;
}

async function copyDown(egnyte, source, target) {
  const { pipe } = await egnyte.API.storage.path(source).getFileStream(); //~ GET /pubapi/v1/fs-content/{path} handles=specific
  await fs.promises.mkdir(path.dirname(target), { recursive: true });
  pipe(fs.createWriteStream(target));
}

module.exports = { backUp };
