export default defineEventHandler(async (event) => {
  const config = useRuntimeConfig(event)
  const { code, state, error } = getQuery(event)
  if (error || state !== getCookie(event, 'egnyte_state')) {
    throw createError({ statusCode: 403, statusMessage: 'Sign-in refused' })
  }
  const domain = getCookie(event, 'egnyte_domain')

  const data = await $fetch<{ access_token: string; expires_in: number }>(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: config.egnyteClientId,
      client_secret: config.egnyteClientSecret,
      redirect_uri: config.egnyteRedirectUri,
      code: String(code),
    }).toString(),
  })

  setCookie(event, 'egnyte_sid', data.access_token, { httpOnly: true, secure: true, sameSite: 'lax' })
  setCookie(event, 'egnyte_token', data.access_token, { maxAge: data.expires_in }) //~ EG302
  return sendRedirect(event, '/quotes')
})
