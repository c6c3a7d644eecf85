var moulds = angular.module('moulds', ['ngRoute']);
