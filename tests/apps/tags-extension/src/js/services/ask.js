/** Everything that is asked is asked here. */
export default function (options) {
  const request = new XMLHttpRequest();
  request.open(options.method || "GET", options.url, true);
  request.setRequestHeader("Authorization", "Bearer " + options.bearer);
  request.onload = function () {
    if (request.status === 401) return options.refused();
    if (request.status === 429) return setTimeout(request.send.bind(request), 1000);
    options.done(JSON.parse(request.responseText));
  };
  request.send();
};
