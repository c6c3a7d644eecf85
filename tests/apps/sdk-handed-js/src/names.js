/* global egnyte */
// The page signs in and keeps the client in a global; these helpers only use it.

function freeName(folderId, wanted, extension) {
  return egnyte.API.storage.folderId(folderId).get().then((folder) => { //~ GET /pubapi/v1/fs/ids/folder/{folder_id} handles=unknown
    const taken = new Set(folder.files.map((file) => file.name));
    let name = wanted;
    for (let n = 1; taken.has(name + extension); n += 1) {
      name = `${wanted}_${n}`;
    }
    return name + extension;
  });
}

async function share(egnyteClient, path) {
  const link = await egnyteClient.API.link.createLink({ path, type: "file", accessibility: "domain" }); //~ POST /pubapi/v1/links handles=unknown
  return link.links[0].url;
}

// Another vendor's client with a member of that name.
async function places(maps, near) {
  const found = await maps.API.storage.path(near).get();
  return found.results;
}

module.exports = { freeName, share, places };
