const token = new URLSearchParams(location.hash.slice(1)).get('access_token');
const denied = new URLSearchParams(location.hash.slice(1)).get('error');

window.addEventListener('unhandledrejection', (event) => {
  if (event.reason?.status === 401) {
    event.preventDefault();
    location.assign('/signin.html');
  }
});

async function egnyte(path) {
  const res = await fetch(`https://${window.DOMAIN}.egnyte.com${path}`, { headers: { Authorization: `Bearer ${token}` } });
  if (!res.ok) { //~ EG403
    const error = new Error(await res.text());
    error.status = res.status;
    throw error;
  }
  return res.json();
}

async function show() {
  const { ids } = await egnyte('/pubapi/v1/links'); //~ GET /pubapi/v1/links handles=specific
  document.querySelector('#links').textContent = ids.join(', ');
}

if (!denied) show();
