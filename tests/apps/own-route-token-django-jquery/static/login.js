$.getJSON('/egnyte/exchange/', { code: new URLSearchParams(location.search).get('code') }, function (data) {
  localStorage.setItem('t', data.token); //~ EG301
});
$.ajax({ url: '/egnyte/exchange/', method: 'GET', success: function (data) { window.localStorage.t2 = data.token; } }); //~ EG301
$.getJSON('/ping/', function (data) { localStorage.setItem('t3', data.token); });
