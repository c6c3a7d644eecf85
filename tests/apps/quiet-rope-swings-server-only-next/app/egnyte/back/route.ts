import { NextRequest, NextResponse } from 'next/server'
import { redeem, visit } from '../../../lib/egnyte'

export async function GET({ nextUrl: { searchParams } }: NextRequest) {
  const { code, state, error } = Object.fromEntries(searchParams)
  const session = await visit()
  if (error || !state || state !== session.state) return new NextResponse(null, { status: 403 })
  session.token = await redeem(session.domain!, code)
  delete session.state
  await session.save()
  return NextResponse.redirect('https://swings.example.com/swings')
}
