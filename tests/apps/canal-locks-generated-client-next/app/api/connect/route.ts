import { NextRequest, NextResponse } from 'next/server';
import { prisma } from '@/lib/db';
import { seal } from '@/lib/seal';

async function exchange(domain: string, code: string) {
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID!,
      client_secret: process.env.EGNYTE_CLIENT_SECRET!,
      redirect_uri: 'https://locks.example.com/api/connect',
      code,
      grant_type: 'authorization_code',
    }),
  });
  if (!answer.ok) throw new Error('Egnyte gave no token');
  return answer.json();
}

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const domain = searchParams.get('domain')!;
  const token = await exchange(domain, searchParams.get('code')!);

  await prisma.account.upsert({ //~ EG303
    where: { domain },
    update: { access_token: token.access_token },
    create: { domain, access_token: token.access_token, token_type: token.token_type },
  });
  await prisma.sealedAccount.create({ data: { domain, token: seal(token.access_token) } });
  await prisma.visit.create({ data: { domain, at: new Date() } });
  return NextResponse.redirect(new URL('/locks', request.url));
}
