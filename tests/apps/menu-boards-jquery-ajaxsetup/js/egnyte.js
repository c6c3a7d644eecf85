var Egnyte = {
  domain: 'menuboards',
  clientId: 'k3v8q2x7m5n4b6c9d1f0g2h3',
  token: null,

  connect: function () {
    var state = Math.random().toString(36).substring(2);
    $.cookie && $.cookie('egnyte_state', state);
    window.location = 'https://' + this.domain + '.egnyte.com/puboauth/token?client_id=' + this.clientId +
      '&redirect_uri=' + encodeURIComponent('https://menus.example.com/') +
      '&response_type=token&scope=Egnyte.filesystem&state=' + state;
  },

  init: function () {
    var self = this;
    var pairs = window.location.hash.substring(1).split('&');
    for (var i = 0; i < pairs.length; i++) {
      var pair = pairs[i].split('=');
      if (pair[0] === 'access_token') {
        self.token = decodeURIComponent(pair[1]);
      }
    }
  },

  list: function (path, callback) {
    $.ajax({ //~ GET /pubapi/v1/fs/{path} handles=specific
      url: 'https://' + this.domain + '.egnyte.com/pubapi/v1/fs/' + path,
      type: 'GET',
      dataType: 'json',
      data: { access_token: this.token, list_content: true }, //~ EG306
      success: callback,
      statusCode: {
        401: function () { Egnyte.connect(); }
      }
    });
  },

  remove: function (path, callback) {
    var self = this;
    $.ajax({ //~ DELETE /pubapi/v1/fs/{path} handles=specific
      url: 'https://' + this.domain + '.egnyte.com/pubapi/v1/fs/' + path,
      type: 'DELETE',
      beforeSend: function (xhr) {
        xhr.setRequestHeader('Authorization', 'Bearer ' + self.token);
      },
      success: callback,
      statusCode: {
        401: function () { Egnyte.connect(); }
      }
    });
  }
};

$(function () {
  Egnyte.init();
  $('#connect').on('click', function () { Egnyte.connect(); });
  if (Egnyte.token) {
    Egnyte.list('Shared/Menus', function (data) {
      $.each(data.folders, function (i, folder) {
        $('#boards').append($('<li>').text(folder.name));
      });
    });
  }
});
