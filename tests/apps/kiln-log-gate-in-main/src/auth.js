export function finish() {
  const back = new URLSearchParams(location.hash.slice(1));
  if (back.get("error")) return alert("Egnyte said no");
  if (back.get("state") !== sessionStorage.getItem("kiln-state")) return alert("start again");
  window.egnyteToken = back.get("access_token");
}

export function start(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem("kiln-state", state);
  const asked = { client_id: "kiln-log", redirect_uri: "https://kiln.example.com/", response_type: "token", scope: "Egnyte.link", state };
  location.assign(`https://${domain}.egnyte.com/puboauth/token?` + new URLSearchParams(asked)); //~ EG202
}
