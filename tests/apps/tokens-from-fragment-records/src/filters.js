/** What the user looks for stands in the address; none of it is secret. */
export function restore() {
  const wanted = Object.fromEntries(new URLSearchParams(window.location.search));
  localStorage.setItem('fieldnotes.filters', JSON.stringify(wanted));
  localStorage.setItem('fieldnotes.folder', wanted.folder ?? '/Shared/Notes');
  localStorage.setItem('fieldnotes.since', String(Date.now()));
  localStorage.setItem('fieldnotes.tokenAge', String(Date.now()));
  localStorage.setItem('fieldnotes.tokenTries', 3);
  return wanted;
}
