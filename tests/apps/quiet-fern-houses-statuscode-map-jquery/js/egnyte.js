var Ferns = window.Ferns || {};

(function ($, app) {
  'use strict';

  function api(options) {
    return $.ajax($.extend({
      dataType: 'json',
      beforeSend: function (xhr) {
        xhr.setRequestHeader('Authorization', 'Bearer ' + app.token());
      },
      statusCode: {
        401: function () { app.signInAgain('Your Egnyte session has ended.'); },
        403: app.slowDown,
        429: app.slowDown
      }
    }, options));
  }

  app.slowDown = function (xhr) {
    var wait = parseInt(xhr.getResponseHeader('Retry-After'), 10) || 10;
    $('#notice').text('Egnyte is busy. Try again in ' + wait + ' seconds.').show();
  };

  app.listHouse = function (domain, house) {
    return api({ url: 'https://' + domain + '.egnyte.com/pubapi/v1/fs/Shared/Ferns/' + encodeURIComponent(house) })  //~ GET /pubapi/v1/fs/{path} handles=specific
      .done(function (folder) { app.render(folder.files || []); });
  };

  app.links = function (domain) {
    return api({ url: 'https://' + domain + '.egnyte.com/pubapi/v1/links', data: { count: 20 } })  //~ GET /pubapi/v1/links handles=specific
      .done(function (page) { app.renderLinks(page.ids); });
  };
})(jQuery, Ferns);
