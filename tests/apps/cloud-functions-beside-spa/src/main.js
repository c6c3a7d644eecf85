import { brochures } from './egnyte.js';

const { files } = await brochures('acme'); //~ EG501
const { tours } = await (await fetch('/tours')).json();
document.body.textContent = `${tours.length} tours, ${files.length} brochures`;
