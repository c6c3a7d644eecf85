var domainUrl = 'https://' + window.prompt('Which Egnyte domain?') + '.egnyte.com';
var egnyte = Egnyte.init(domainUrl, { key: 'kd3m9w7q2x8r5t6y', mobile: true });
egnyte.ask = { v1: askV1 };

function signIn() {
  egnyte.API.auth.requestTokenPopup(
    function () {
      sessionStorage.setItem('depot', egnyte.API.auth.token); //~ EG302
      sessionStorage.setItem('depot-known', egnyte.API.auth.token ? 'yes' : 'no');
      sessionStorage.setItem('depot-key', egnyte.API.auth.options.key);
    },
    function () {
      alert('Not signed in');
    },
    'https://depot.example.com/back.html',
  );
}

function askV1(endpoint, method) {
  var options = { url: [domainUrl, 'pubapi', 'v1', endpoint].join('/'), method: method, headers: {} };
  return egnyte.API.manual.promiseRequest(options).then(function (answer) {
    return answer.body;
  });
}

function folders(path) {
  return egnyte.ask.v1(['fs', path].join('/'), 'GET'); //~ GET /pubapi/v1/fs/{path}
}

function pick() {
  egnyte.filePicker(document.getElementById('picker'), { //~ GET /pubapi/v1/fs/{path} handles=generic
    selection: function (files) {
      files.forEach(function (file) { console.log(file.path); });
    },
    cancel: function () {},
    error: function (failure) { //~ EG402
      alert('Egnyte could not be asked: ' + failure);
    },
  });
}

function pickCarefully() {
  egnyte.filePicker(document.getElementById('picker'), { //~ GET /pubapi/v1/fs/{path} handles=specific
    selection: function (files) {
      folders(files[0].path);
    },
    error: function (failure) {
      if (failure.statusCode === 401) {
        signIn();
      }
    },
  });
}
