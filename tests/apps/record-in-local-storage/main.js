import { open } from './session.js';
import { lookup } from './lookup.js';

const at = new URLSearchParams(window.location.search);
if (at.has('ticket')) await open(at.get('domain'), at.get('ticket'));
document.querySelector('#words').onchange = async (e) => console.table(await lookup(e.target.value));
