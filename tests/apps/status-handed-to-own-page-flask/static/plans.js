const box = document.getElementById('q');

box.addEventListener('change', async () => {
  const answer = await fetch('/plans/search?q=' + encodeURIComponent(box.value));
  if (!answer.ok) {
    alert('Sorry, that did not work.');
    return;
  }
  const hits = document.getElementById('hits');
  hits.replaceChildren(...(await answer.json()).map((hit) => Object.assign(document.createElement('li'), { textContent: hit.name })));
});
