import { Bookmarks } from './inherited/bookmarks';
import { Drive } from './in-constructor';
import { Connector } from './in-another-method';
import { Links } from './inherited/links';

const [domain, token] = process.argv.slice(2);
const drive = new Drive(domain, token);
await drive.list('Shared');
await drive.trash();
const connector = new Connector().connect(domain, token);
await connector.users();
await connector.invite('ada@example.org');
const links = new Links(domain, token);
await links.remove((await links.all()).links[0].id);
const bookmarks = new Bookmarks(domain, token);
await bookmarks.add((await bookmarks.all()).bookmarks[0].path);
