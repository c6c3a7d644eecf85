document.getElementById('c').onclick = async () => {
  const domain = document.getElementById('d').value;
  localStorage.setItem('siskin.domain', domain);
  const r = await chrome.runtime.sendMessage({ kind: 'connect', domain });
  console.log('connected', domain, r.ok);
};
