// Whether the sign-in with the calendar that comes back was begun in this session.
export function begun(req) {
  return Boolean(req.session.calendarState) && req.query.state === req.session.calendarState;
}
