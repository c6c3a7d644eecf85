(function () {
  var plainFetch = window.fetch;
  window.fetch = function (resource, options) {
    return plainFetch(resource, options).then(function (response) {
      if (response.status === 401) { //~ EG403
        window.location.href = '/signed-out.html';
      }
      return response;
    });
  };
})();
