// The answer goes to a promise of the page's own; what fails is looked at behind that.
var Wall = (function ($) {
  var token = null;

  function ajax(type, path, data) {
    var promised = $.Deferred();
    $.ajax({
      type: type,
      url: 'https://' + $('#domain').val() + '.egnyte.com/pubapi/v1' + path,
      data: data,
      beforeSend: function (xhr) { xhr.setRequestHeader('Authorization', 'Bearer ' + token); },
      statusCode: { 401: function () { $('#sign-in').show(); } }
    }).done(promised.resolve).fail(function (xhr) {
      if (xhr.status === 403 && xhr.getResponseHeader('X-Mashery-Error-Code')) {
        setTimeout(function () { ajax(type, path, data).then(promised.resolve, promised.reject); }, 1000 * xhr.getResponseHeader('Retry-After'));
        return;
      }
      promised.reject(xhr);
    });
    return promised.promise();
  }

  return {
    links: function () { return ajax('GET', '/links'); } //~ GET /pubapi/v1/links handles=specific
  };
}(jQuery));
