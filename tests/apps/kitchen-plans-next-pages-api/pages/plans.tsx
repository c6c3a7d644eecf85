import { withIronSessionSsr } from 'iron-session/next';
import { sessionOptions } from '../lib/session';

export const getServerSideProps = withIronSessionSsr(async function ({ req }) {
  const egnyte = req.session.egnyte;
  if (!egnyte) {
    return { redirect: { destination: '/connect', permanent: false } };
  }
  const res = await fetch(`https://${egnyte.domain}.egnyte.com/pubapi/v1/fs/Shared/Kitchens`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${egnyte.accessToken}` },
  });
  if (res.status === 401) {
    return { redirect: { destination: '/connect', permanent: false } };
  }
  const folder = await res.json();
  return {
    props: { files: folder.files, domain: egnyte.domain },
  };
}, sessionOptions);

export default function Plans({ files, domain }: { files: any[]; domain: string }) {
  return (
    <ul data-domain={domain}>
      {files.map((file) => (
        <li key={file.entry_id}>{file.name}</li>
      ))}
    </ul>
  );
}
