import { Reports, removeAll, search, trash, userAndGroups } from './use';

const send = (path: string) => fetch('https://acme.egnyte.com' + path);

await trash();
await search('plan');
await removeAll(['Shared/a', 'Shared/b']);
await userAndGroups(send);
const reports = new Reports();
await reports.start();
await reports.poll('1');
