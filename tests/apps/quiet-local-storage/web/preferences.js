const prefix = 'keynote.egnyte.';

export const preferences = {
  domain: () => localStorage.getItem(prefix + 'domain'),
  setDomain: (domain) => localStorage.setItem(prefix + 'domain', domain),
  setFolder: (folder) => localStorage.setItem(`${prefix}folder`, JSON.stringify({ folder, at: Date.now() })),
  setConnected: (connected) => {
    window.localStorage['keynote.egnyte.connected'] = String(connected);
  },
  seen: (tour) => localStorage.setItem('egnyteTokenTourSeen', tour ? '1' : '0'),
};
