export const useQuotes = () => {
  const token = useCookie('egnyte_token')
  const domain = useCookie('egnyte_domain')

  return useAsyncData('quotes', () =>
    $fetch(`https://${domain.value}.egnyte.com/pubapi/v1/fs/Shared/Quotes`, { //~ GET /pubapi/v1/fs/{path} handles=specific
      headers: { Authorization: `Bearer ${token.value}` },
      onResponseError({ response }) {
        if (response.status === 401) {
          navigateTo('/connect')
        }
      },
    }),
  )
}
