import { box, egnyte, graph, notes } from './vendors';

for (const vendor of [box, egnyte, graph]) {
  await vendor.list(process.env.TOKEN!);
  await vendor.me(process.env.TOKEN!);
}
await notes('1', process.env.TOKEN!);
