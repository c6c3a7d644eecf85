import { Egnyte } from './egnyte';

// egnyte-scopes: filesystem //~ EG107
export const publish = async (egnyte: Egnyte, folder: string) => {
  const { data } = await egnyte.list(folder);
  return Promise.all(data.files.map((file: { path: string }) => hand(egnyte, file.path)));
};

function hand(egnyte: Egnyte, path: string) {
  return egnyte.share(path).then((answer) => answer.data.links[0]);
}

// egnyte-scopes: filesystem link
export default async function refresh(egnyte: Egnyte, folders: string[]) {
  for (const folder of folders) {
    await publish(egnyte, folder);
  }
}

// egnyte-scopes: permission //~ EG107
export const deals = {
  // egnyte-scopes: filesystem
  rooms: (egnyte: Egnyte) => egnyte.list('Shared/Rooms'),
  access: (egnyte: Egnyte) => egnyte.permissions('Shared/Rooms').then(() => egnyte.bookmarks()),
};

// egnyte-scopes: unlisted(Egnyte.vaults) unlisted(Egnyte.link) //~ EG107
export function vault(egnyte: Egnyte) {
  return egnyte.share('Shared/Vault');
}
