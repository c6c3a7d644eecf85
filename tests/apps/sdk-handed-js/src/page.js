// A script of the page: whoever loads it calls these, and gets the promise with whatever becomes of it.

function listing(egnyte, path) {
  return egnyte.API.storage.path(path).get().then((folder) => folder.files); //~ GET /pubapi/v1/fs/{path} handles=unknown
}
