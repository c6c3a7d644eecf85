export const chosen = () => new URLSearchParams(location.search).get('company')
