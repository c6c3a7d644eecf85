(function () {
  var desk = angular.module('desk', []);

  // The injector gives `$http` to whoever has a parameter of its name.
  desk.factory('drawings', function ($http, $q, session) {
    var base = 'https://' + session.domain() + '.egnyte.com/pubapi/v1';
    var headers = function () { return { Authorization: 'Bearer ' + session.token() }; };

    return {
      links: function () {
        var wait = $q.defer();
        $http.get(base + '/links', { headers: headers() }) //~ GET /pubapi/v1/links handles=specific
          .success(function (found) { wait.resolve(found.ids); })
          .error(function (why, status) { if (status === 401) session.end(); wait.reject(why); });
        return wait.promise;
      },
      folder: function (path) {
        return $http({ method: 'GET', url: base + '/fs' + path, headers: headers() }) //~ GET /pubapi/v1/fs/{path} handles=specific
          .then(function (answer) { return answer.data.folders; }, function (answer) {
            if (answer.status === 401) return session.end();
            throw answer;
          });
      },
      remove: function (id) {
        return $http.delete(base + '/links/' + id, { headers: headers() }) //~ DELETE /pubapi/v1/links/{link_id} handles=generic
          .catch(function () { session.say('The link is still there.'); }); //~ EG402
      },
    };
  });

  // What minifiers leave alone names the parts in a list.
  desk.controller('WhoController', ['$scope', '$http', 'session', function ($scope, $http, session) {
    $http.get('https://' + session.domain() + '.egnyte.com/pubapi/v1/userinfo', { headers: { Authorization: 'Bearer ' + session.token() } }) //~ GET /pubapi/v1/userinfo handles=specific
      .then(function (answer) { $scope.name = answer.data.username; }, function (answer) { if (answer.status === 401) session.end(); });
  }]);

  // The app's own server, and a function of another kind that happens to be called like it.
  desk.service('prices', function ($http) {
    this.all = function () { return $http.get('/api/prices'); };
  });
  function mirrored(http) { return http.get('/pubapi/hours'); }
  desk.value('mirrored', mirrored);
})();
