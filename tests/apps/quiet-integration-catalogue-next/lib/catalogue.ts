/** What the catalogue says of each vendor. Texts for people; nothing here is asked for or connected to. */
export const VENDORS = [
  {
    name: 'Egnyte',
    hosts: ['*.egnyte.com', '*.qa-egnyte.com (sandbox)'],
    signIn: 'own domain, or the Enhanced Authentication Service (us-partner-integrations.egnyte.com)',
    programmes: ['MSP', 'reseller'],
    hub: '/elements/egnyte',
  },
  {
    name: 'Dropbox',
    hosts: ['*.dropboxapi.com'],
    signIn: 'code with PKCE',
    programmes: ['reseller'],
    hub: '/elements/dropboxbusinessv2',
  },
] as const;
