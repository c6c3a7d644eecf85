function start(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem("hopyard-state", state);
  location.href = `https://${domain}.egnyte.com/puboauth/token?client_id=hopyard&redirect_uri=https://hopyard.example.com/&response_type=token&scope=Egnyte.link&state=${state}`; //~ EG202
}

async function back(domain) {
  console.debug("came back with", location.hash); //~ EG305
  const given = new URLSearchParams(location.hash.slice(1));
  if (given.get("error")) return alert("Egnyte said no");
  if (given.get("state") !== sessionStorage.getItem("hopyard-state")) return alert("start again");
  const token = given.get("access_token");
  history.replaceState(null, "", "/");
  console.debug("cleaned", location.href);
  const answer = await fetch(`https://${domain}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${token}` } }); //~ GET /pubapi/v1/links
  if (answer.status === 401) return start(domain);
  if (answer.status === 429) return alert("busy");
  return answer.json();
}

function route() {
  console.debug("page", location.hash);
}

addEventListener("hashchange", route);
back(document.body.dataset.domain);
