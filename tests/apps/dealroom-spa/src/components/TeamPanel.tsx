import { useEffect, useState } from 'react';
import { useEgnyte, useSession } from '@/auth/session';
import { archiveRoom } from '@/api/rooms';
import type { Role } from '@/api/types';

export function TeamPanel({ room }: { room: string }) {
  const egnyte = useEgnyte();
  const { domain } = useSession();
  const [roles, setRoles] = useState<Record<string, Role>>({});
  const [me, setMe] = useState('');

  useEffect(() => {
    egnyte.whoAmI().then((user) => setMe(user.username));
    egnyte.folderRoles(room).then(({ userPerms }) => setRoles(userPerms));
  }, [egnyte, room]);

  return (
    <aside>
      {Object.entries(roles).map(([user, role]) => (
        <p key={user}>
          {user === me ? 'You' : user}: {role}
        </p>
      ))}
      {roles[me] === 'Owner' && <button onClick={() => archiveRoom(domain!, room)}>Archive this room</button>}
    </aside>
  );
}
