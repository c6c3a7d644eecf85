var Egnyte = require("egnyte-js-sdk");

window.startPicker = function (domain, token, place) {
  var client = Egnyte.init(domain, { token: token });

  client.filePicker(place, { //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
    selection: function (files) {
      place.textContent = files.length + " chosen";
    },
    error: function (failure) {
      console.error(failure);
    },
  });
};
