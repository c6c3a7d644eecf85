// The one place that speaks to the archive.
moulds.service('archive', ['$http', '$q', 'signedIn', function ($http, $q, signedIn) {
  this.get = function (what, params) {
    return $http.get('https://foundry.egnyte.com/pubapi/v1/' + what, { params: params, headers: { Authorization: 'Bearer ' + signedIn.token } })
      .then(function (answer) { return answer.data; }, function (refused) {
        if (refused.status === 401) signedIn.end();
        return $q.reject(refused);
      });
  };
}]);

class Presses {
  constructor($http, signedIn) {
    this.http = $http;
    this.signedIn = signedIn;
  }

  share(path) {
    return this.ask('links', { path, type: 'file' }); //~ POST /pubapi/v1/links handles=unknown
  }

  ask(what, body) {
    return this.http.post('https://foundry.egnyte.com/pubapi/v1/' + what, body, { headers: { Authorization: 'Bearer ' + this.signedIn.token } }); //~ EG402
  }
}
moulds.service('presses', Presses);
