angular.module('mill').service('sluices', function ($http, MILL, SHARES, signedIn) {
  var asked = function () { return { headers: { Authorization: 'Bearer ' + signedIn.token } }; };
  var leave = function (answer) { if (answer.status === 401) signedIn.end(); throw answer; };

  this.drawings = function () {
    return $http.get(MILL.files + '/fs/Shared/Sluices', asked()).catch(leave); //~ GET /pubapi/v1/fs/{path} handles=specific
  };
  this.shares = function () {
    return $http.get(SHARES, asked()).catch(leave); //~ GET /pubapi/v1/links handles=specific
  };
  this.share = function (path) {
    return $http({ url: SHARES, method: 'POST', data: { path: path, type: 'file' }, headers: asked().headers }).catch(leave); //~ POST /pubapi/v1/links handles=specific
  };
  this.tides = function () {
    return $http.get(MILL.weather + '/links');
  };
});

// What another program calls `MILL` is none of the container's.
function ground(grain, mill) { return mill.get('/pubapi/' + grain); }
