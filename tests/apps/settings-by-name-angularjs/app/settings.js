angular.module('mill', [])
  .constant('MILL', { files: 'https://tidemill.egnyte.com/pubapi/v1', weather: 'https://api.tides.example/v2' })
  .constant('SHARES', 'https://tidemill.egnyte.com/pubapi/v1/links')
  .value('pageSize', 40);
