var Egnyte = (function ($) {
  var token = null;
  var domain = 'kennel';
  var base = 'https://' + domain + '.egnyte.com';

  function login() {
    var params = {
      client_id: 'cxrk9b3q5h',
      redirect_uri: 'https://kennel.example.com/index.html',
      scope: 'Egnyte.filesystem Egnyte.link',
      state: Math.random().toString(36).slice(2),
      response_type: 'token'
    };
    window.location.href = base + '/puboauth/token?' + $.param(params); //~ EG201
  }

  function instagram() {
    window.location.href = 'https://api.instagram.com/oauth/authorize?client_id=kennel&response_type=token';
  }

  function readToken() {
    var match = window.location.hash.match(/access_token=([^&]+)/);
    token = match && match[1];
    return token;
  }

  function api(method, path, data, done) {
    return $.ajax({
      url: base + '/pubapi/v1' + path,
      type: method,
      contentType: 'application/json',
      data: data ? JSON.stringify(data) : undefined,
      headers: { Authorization: 'Bearer ' + token },
      success: done,
      error: function (xhr) {
        if (xhr.status === 401) {
          login();
        } else {
          alert('Egnyte error ' + xhr.status);
        }
      }
    });
  }

  return {
    login: login,
    instagram: instagram,
    readToken: readToken,
    list: function (path, done) {
      return api('GET', '/fs/' + path, null, done); //~ GET /pubapi/v1/fs/{path} handles=specific
    },
    share: function (path, done) {
      return api('POST', '/links', { path: path, type: 'file' }, done); //~ POST /pubapi/v1/links handles=specific
    },
    links: function (done) {
      return api('GET', '/links', null, done); //~ GET /pubapi/v1/links handles=specific
    },
    remove: function (path, done) {
      return api('DELETE', '/fs/' + path, null, done); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }
  };
})(jQuery);

$(function () {
  $('#connect').click(Egnyte.login);
  if (Egnyte.readToken()) {
    Egnyte.list('Shared/Papers', function (folder) {
      $.each(folder.files, function (i, file) {
        $('<li>').text(file.name).appendTo('#papers');
        $.post('save.php', { dog: file.name, file: file.path });
      });
    });
  }
});
