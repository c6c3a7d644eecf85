(function () {
  'use strict';

  angular.module('boxes.egnyte', ['ngStorage'])
    .factory('egnyteSession', ['$localStorage', '$window', function ($localStorage, $window) {
      var token = null;
      var prefs = $localStorage.$default({ domain: '', sort: 'name' });

      return {
        domain: function (name) {
          if (name) { prefs.domain = name; }
          return prefs.domain;
        },
        // lives as long as the page
        token: function (value) {
          if (arguments.length) { token = value; }
          return token;
        },
        forget: function () {
          token = null;
          delete $localStorage.egnyteToken;
        },
        go: function () {
          var state = String($window.crypto.getRandomValues(new Uint32Array(2)).join('-'));
          $window.sessionStorage.setItem('swallow.state', state);
          $window.location.href = 'https://' + prefs.domain + '.egnyte.com/puboauth/token?client_id=' + $window.EGNYTE_KEY +
            '&redirect_uri=https%3A%2F%2Fboxes.example.com%2F&scope=Egnyte.filesystem&response_type=token&state=' + state;
        }
      };
    }])
    .factory('bearer', ['$q', 'egnyteSession', function ($q, egnyteSession) {
      return {
        request: function (config) {
          if (/\.egnyte\.com\//.test(config.url)) {
            config.headers.Authorization = 'Bearer ' + egnyteSession.token();
          }
          return config;
        },
        responseError: function (rejection) {
          if (rejection.status === 401) {
            egnyteSession.forget();
            egnyteSession.go();
          } else if (rejection.status === 429) {
            rejection.waitFor = rejection.headers('Retry-After');
          }
          return $q.reject(rejection);
        }
      };
    }])
    .config(['$httpProvider', function ($httpProvider) {
      $httpProvider.interceptors.push('bearer');
    }])
    .run(['$window', 'egnyteSession', function ($window, egnyteSession) {
      var answer = {};
      $window.location.hash.replace(/^#/, '').split('&').forEach(function (pair) {
        var parts = pair.split('=');
        answer[parts[0]] = decodeURIComponent(parts[1] || '');
      });
      if (answer.error || answer.state !== $window.sessionStorage.getItem('swallow.state')) { return; }
      egnyteSession.token(answer.access_token);
    }]);
})();
