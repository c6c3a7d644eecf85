angular.module('boxes', ['boxes.egnyte']).controller('BoxesCtrl', function ($scope, $http, egnyteSession) {
  $scope.load = function () {
    $http.get('https://' + egnyteSession.domain() + '.egnyte.com/pubapi/v1/fs/Shared/Boxes').then(function (answer) { //~ GET /pubapi/v1/fs/{path}
      $scope.boxes = answer.data.files;
    });
  };
});
