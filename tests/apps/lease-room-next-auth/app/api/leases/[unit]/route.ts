import { NextRequest, NextResponse } from 'next/server';
import { getToken } from 'next-auth/jwt';
import { EgnyteService, EgnyteUnauthorized } from '@/lib/egnyte.service';

export async function GET(req: NextRequest, { params }: { params: { unit: string } }) {
  const token = await getToken({ req });
  if (!token) return NextResponse.redirect(new URL('/api/auth/signin', req.url));
  const egnyte = new EgnyteService(token.accessToken as string);
  try {
    const leases = await egnyte.listLeases(params.unit);
    const tenants = await egnyte.findTenants(`${params.unit}@tenants.example`);
    return NextResponse.json({ leases, tenants });
  } catch (e) {
    if (e instanceof EgnyteUnauthorized) return NextResponse.redirect(new URL('/api/auth/signin', req.url));
    throw e;
  }
}
