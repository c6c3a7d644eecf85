var Egnyte = require("egnyte-js-sdk");

window.startPicker = function (domain, token, place) {
  var client = Egnyte.init(domain, { token: token });

  client.filePicker(place, { //~ GET /pubapi/v1/fs/{path} handles=generic
    selection: function (files) {
      place.textContent = files.length + " chosen";
    },
    error: function (failure) { //~ EG402
      console.error(failure);
    },
  });
};
