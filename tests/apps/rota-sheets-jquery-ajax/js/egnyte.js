var EgnyteApp = (function ($) {
  var CLIENT_ID = 'cba97f3apst9eqzdr5hskggx';
  var domain = window.location.search.replace('?domain=', '');
  var baseUrl = 'https://' + domain + '.egnyte.com';
  var token = null;

  function login() {
    var state = Math.random().toString(36).slice(2);
    sessionStorage.setItem('state', state);
    window.location = baseUrl + '/puboauth/token?client_id=' + CLIENT_ID +
      '&redirect_uri=' + encodeURIComponent('https://rota.example.com/index.html') +
      '&scope=Egnyte.filesystem%20Egnyte.link&state=' + state + '&response_type=token';
  }

  function parseHash() {
    var result = {};
    $.each(window.location.hash.substring(1).split('&'), function (i, pair) {
      var parts = pair.split('=');
      result[parts[0]] = decodeURIComponent(parts[1] || '');
    });
    return result;
  }

  function loadSheets() {
    $.ajax({ //~ GET /pubapi/v1/fs/{path} handles=generic; EG402; EG403
      url: baseUrl + '/pubapi/v1/fs/Shared/Rota',
      type: 'GET',
      dataType: 'json',
      beforeSend: function (xhr) {
        xhr.setRequestHeader('Authorization', 'Bearer ' + token);
      },
      success: function (folder) {
        $.each(folder.files || [], function (i, file) {
          $('#sheets').append($('<li>').text(file.name));
        });
      },
      error: function (xhr, status, err) {
        alert('Could not load the sheets: ' + err);
      }
    });
  }

  function loadLinks() {
    $.ajax({ //~ GET /pubapi/v1/links handles=specific
      url: baseUrl + '/pubapi/v1/links',
      headers: { Authorization: 'Bearer ' + token },
      statusCode: {
        401: function () { login(); }
      }
    }).done(function (data) {
      $.each(data.ids, function (i, id) {
        $('#links').append($('<li>').text(id));
      });
    });
  }

  $(function () {
    var params = parseHash();
    if (!params.access_token) { //~ EG206 EG210
      return login();
    }
    token = params.access_token;
    loadSheets();
    loadLinks();
  });
})(jQuery);
