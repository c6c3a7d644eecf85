const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('darkroom', {
  negatives: (roll) => ipcRenderer.invoke('negatives', roll),
  tab: (name) => ipcRenderer.invoke('tab', name),
});
