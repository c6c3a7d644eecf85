const grid = document.querySelector('#posters');

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/worker.js');
}

// A basket survives closing the page; it holds article numbers.
const basket = JSON.parse(localStorage.getItem('basket') ?? '[]');

function add(article) {
  basket.push(article);
  localStorage.setItem('basket', JSON.stringify(basket));
  localStorage.basketChanged = new Date().toISOString();
}

async function show() {
  const answer = await fetch('/api/posters');
  if (answer.status === 401) {
    const domain = window.prompt('Your Egnyte domain', localStorage.getItem('egnyte.domain') ?? '');
    localStorage.setItem('egnyte.domain', domain);
    window.location = `/connect?domain=${encodeURIComponent(domain)}`;
    return;
  }
  for (const poster of await answer.json()) {
    const button = document.createElement('button');
    button.textContent = poster.name;
    button.addEventListener('click', () => add(poster.entry_id));
    grid.append(button);
  }
}

show();
