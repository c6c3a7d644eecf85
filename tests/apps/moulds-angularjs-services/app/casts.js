moulds.factory('casts', function (archive) {
  return {
    under: function (folder) { return archive.get('search', { query: 'cast', folder: folder }); }, //~ GET /pubapi/v1/search handles=specific
    shares: function () { return archive.get('links'); }, //~ GET /pubapi/v1/links handles=specific
    of: function (kind) { return archive.get(kind); },
  };
});
