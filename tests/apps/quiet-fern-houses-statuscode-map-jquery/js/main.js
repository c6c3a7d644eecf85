jQuery(function ($) {
  Ferns.token = function () { return $('body').data('session').current(); };
  Ferns.signInAgain = function (why) {
    $('#notice').text(why).show();
    $('#sign-in').trigger('focus');
    window.location.assign('/egnyte/connect');
  };
  Ferns.render = function (files) {
    $('#files').empty().append($.map(files, function (f) { return $('<li>').text(f.name); }));
  };
  Ferns.renderLinks = function (ids) { $('#links').text(ids.length + ' links'); };
  $('#house').on('change', function () { Ferns.listHouse($('#domain').val(), this.value); });
  $('#show-links').on('click', function () { Ferns.links($('#domain').val()); });
});
