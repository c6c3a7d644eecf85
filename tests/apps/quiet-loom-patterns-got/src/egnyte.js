import got from 'got'

export function egnyteFor(connection) {
  return got.extend({
    prefixUrl: `https://${connection.domain}.egnyte.com/pubapi/v1`,
    headers: { authorization: `Bearer ${connection.accessToken}` },
    responseType: 'json',
    mutableDefaults: true,
    hooks: {
      afterResponse: [
        async (response, retryWithMergedOptions) => {
          if (response.statusCode === 401) {
            await connection.renew()
            return retryWithMergedOptions({ headers: { authorization: `Bearer ${connection.accessToken}` } })
          }
          return response
        },
      ],
    },
  })
}
