"use strict";
// Loaded before the scripts that use it: what it declares is theirs as well.
let Drive = function (domain, token) {
  const root = `https://${domain}.egnyte.com/pubapi/v1/`;
  this.token = token;

  this.call = async function (path, settings = {}) {
    const answer = await fetch(root + path, { method: settings.method || "GET", headers: { Authorization: "Bearer " + this.token } });
    if (answer.status !== 200) throw answer;
    return answer.json();
  };
};
