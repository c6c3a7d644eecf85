// The same scripts in a worker, as the third version of manifests wants it.
importScripts("drive.js", "vendor/polyfill.min.js");

const inWorker = new Drive("", "");

self.addEventListener("message", async () => {
  const who = await inWorker.call("userinfo").catch((answer) => { //~ GET /pubapi/v1/userinfo handles=specific
    if (answer.status === 401) self.postMessage("connect");
  });
  self.postMessage(who);
});
