const input = document.querySelector('#domain');
chrome.storage.local.get({ domain: '' }, ({ domain }) => { input.value = domain; });
input.addEventListener('change', () => chrome.storage.local.set({ domain: input.value }));
