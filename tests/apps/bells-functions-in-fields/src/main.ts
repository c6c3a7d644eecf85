import { Tower } from './tower';

const north = new Tower(process.env.EGNYTE_TOKEN ?? '');
north.latest().then(console.table);
north.share('/Shared/Bells/north.pdf').then((made) => north.first(made.links));
