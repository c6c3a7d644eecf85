angular.module('desk').service('session', function ($window, $rootScope) {
  var given = {};
  this.domain = function () { return given.domain; };
  this.token = function () { return given.token; };
  this.end = function () { given = {}; $window.location = '#/connect'; };
  this.say = function (text) { $rootScope.$broadcast('notice', text); };
});
