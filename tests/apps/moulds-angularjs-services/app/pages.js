moulds.controller('Shelf', function ($scope, archive, casts, presses) {
  archive.get('notes').then(function (notes) { $scope.notes = notes; }); //~ GET /pubapi/v1/notes handles=specific
  casts.of('bookmarks').then(function (kept) { $scope.kept = kept; }); //~ GET /pubapi/v1/bookmarks handles=specific
  $scope.mark = function (file) { return presses.ask('bookmarks', { path: file }); }; //~ POST /pubapi/v1/bookmarks handles=generic
});

// What somebody else hands over under that name is none of the container's.
function tally(list) {
  return list.map(function (archive) { return archive.get('groups'); });
}
tally([new Map([['groups', 3]])]);
