import type { GetServerSideProps } from 'next';
import { getIronSession } from 'iron-session';
import { type PortalSession, sessionOptions } from '../lib/session';

export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  const session = await getIronSession<PortalSession>(req, res, sessionOptions);
  return { props: { connected: !!session.accessToken, domain: session.domain ?? null } };
};

export default function Connected({ connected, domain }: { connected: boolean; domain: string | null }) {
  return <p>{connected ? `Connected to ${domain}` : 'Not connected'}</p>;
}
