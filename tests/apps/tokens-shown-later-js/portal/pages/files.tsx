import type { GetServerSideProps } from 'next';
import { getIronSession } from 'iron-session';
import { type PortalSession, sessionOptions } from '../lib/session';

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const session = await getIronSession<PortalSession>(req, res, sessionOptions);
  if (!session.accessToken) return { redirect: { destination: '/api/egnyte/connect', permanent: false } };
  return { props: { token: session.accessToken, domain: session.domain } }; //~ EG302
};

export default function Files({ token, domain }: { token: string; domain: string }) {
  return <div data-token={token}>Connected to {domain}</div>;
}
