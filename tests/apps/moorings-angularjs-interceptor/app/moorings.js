angular.module('moorings', [])
  // It is put in place by its name, and so stands between `$http` and everybody.
  .factory('signedOut', ['$q', '$rootScope', function ($q, $rootScope) {
    return {
      request: function (config) { config.headers['X-Desk'] = 'moorings'; return config; },
      responseError: function (answer) {
        if (answer.status === 401) $rootScope.$broadcast('signed-out');
        return $q.reject(answer);
      },
    };
  }])
  .config(['$httpProvider', function ($httpProvider) { $httpProvider.interceptors.push('signedOut'); }])
  .service('plans', function ($http, signedIn) {
    var at = function (path) { return 'https://' + signedIn.domain + '.egnyte.com/pubapi/v1' + path; };
    var asked = function () { return { headers: { Authorization: 'Bearer ' + signedIn.token } }; };

    this.all = function () { return $http.get(at('/fs/Shared/Plans'), asked()).then(function (answer) { return answer.data.files; }); }; //~ GET /pubapi/v1/fs/{path} handles=specific
    this.share = function (plan) { return $http.post(at('/links'), { path: plan, type: 'file' }, asked()).then(function (answer) { return answer.data.links; }); }; //~ POST /pubapi/v1/links handles=specific
  });
