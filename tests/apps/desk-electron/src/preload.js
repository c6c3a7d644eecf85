const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('egnyte', {
  signIn: (domain) => ipcRenderer.invoke('egnyte:signIn', domain),
  signOut: () => ipcRenderer.invoke('egnyte:signOut'),
  list: (folder) => ipcRenderer.invoke('egnyte:list', folder),
  save: (remote) => ipcRenderer.invoke('egnyte:save', remote),
});
