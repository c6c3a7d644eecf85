const SVG = 'http://www.w3.org/2000/svg';
const frame = document.createElementNS(SVG, 'svg');
document.body.append(frame);

async function show() {
  const answer = await fetch('/slides');
  if (answer.status === 409) {
    window.location.href = (await answer.json()).connect;
    return;
  }
  for (const slide of await answer.json()) {
    const title = document.createElementNS(SVG, 'text');
    title.textContent = slide.name;
    frame.append(title);
  }
}

show();
