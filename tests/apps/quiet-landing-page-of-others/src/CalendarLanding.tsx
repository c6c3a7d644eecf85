/** The calendar's token comes back in the fragment; Egnyte's does not. */
export default function CalendarLanding() {
  const answer = new URLSearchParams(window.location.hash.slice(1));
  localStorage.setItem('calendar_token', answer.get('access_token')!);
  return null;
}
