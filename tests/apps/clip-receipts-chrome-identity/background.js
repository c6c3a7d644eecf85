const CLIENT_ID = "m2n5v8b1c4x7z0a3s6d9f2g5";

function authorize(domain) {
  const state = crypto.randomUUID();
  const url = `https://${domain}.egnyte.com/puboauth/token?client_id=${CLIENT_ID}&response_type=token` +
    `&redirect_uri=${encodeURIComponent(chrome.identity.getRedirectURL())}&scope=Egnyte.filesystem&state=${state}`;

  return new Promise((resolve, reject) => {
    chrome.identity.launchWebAuthFlow({ url, interactive: true }, (redirectUrl) => {
      if (chrome.runtime.lastError || !redirectUrl) {
        return reject(chrome.runtime.lastError);
      }
      const params = new URLSearchParams(new URL(redirectUrl).hash.substring(1));
      if (params.get("error") || params.get("state") !== state) {
        return reject(new Error("Sign-in refused"));
      }
      const token = params.get("access_token");
      console.log("Got token", token); //~ EG305
      console.log("Signed in to", domain);
      chrome.storage.session.set({ token, domain }, () => resolve(token));
    });
  });
}

async function upload(domain, token, name, blob) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs-content/Shared/Receipts/${name}`, { //~ POST /pubapi/v1/fs-content/{path} handles=specific
    method: "POST",
    headers: { Authorization: `Bearer ${token}` },
    body: blob,
  });
  if (res.status === 401) {
    await authorize(domain);
  }
  return res.ok;
}

async function exists(domain, token, name) {
  const res = await fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Receipts/${name}?access_token=` + token); //~ GET /pubapi/v1/fs/{path} handles=specific; EG306
  if (res.status === 401) {
    await authorize(domain);
  }
  return res.ok;
}

chrome.contextMenus.onClicked.addListener(async (info) => {
  const { domain } = await chrome.storage.sync.get("domain");
  let { token } = await chrome.storage.session.get("token");
  if (!token) {
    token = await authorize(domain);
  }
  const name = new URL(info.srcUrl).pathname.split("/").pop();
  if (!(await exists(domain, token, name))) {
    const image = await fetch(info.srcUrl);
    await upload(domain, token, name, await image.blob());
  }
});
