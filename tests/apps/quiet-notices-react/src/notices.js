import { useEffect, useState } from "react";

const LIMIT = 3;
const leaving = new Map();
const listeners = [];
let state = { notices: [] };
let last = 0;

function leaveLater(id) {
  if (leaving.has(id)) return;
  leaving.set(id, setTimeout(() => {
    leaving.delete(id);
    tell({ type: "REMOVE", id });
  }, 5000));
}

export function reduce(state, action) {
  switch (action.type) {
    case "ADD":
      return { ...state, notices: [action.notice, ...state.notices].slice(0, LIMIT) };
    case "UPDATE":
      return { ...state, notices: state.notices.map((n) => (n.id === action.notice.id ? { ...n, ...action.notice } : n)) };
    case "DISMISS": {
      const { id } = action;
      if (id) leaveLater(id);
      else state.notices.forEach((notice) => leaveLater(notice.id));
      return { ...state, notices: state.notices.map((n) => (n.id === id || id === undefined ? { ...n, open: false } : n)) };
    }
    case "REMOVE":
      if (action.id === undefined) return { ...state, notices: [] };
      return { ...state, notices: state.notices.filter((n) => n.id !== action.id) };
  }
}

function tell(action) {
  state = reduce(state, action);
  listeners.forEach((listener) => listener(state));
}

export function notify({ ...props }) {
  const id = String(++last);
  const update = (next) => tell({ type: "UPDATE", notice: { ...next, id } });
  const dismiss = () => tell({ type: "DISMISS", id });
  tell({ type: "ADD", notice: { ...props, id, open: true, onOpenChange: (open) => { if (!open) dismiss(); } } });
  return { id, dismiss, update };
}

export function useNotices() {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    listeners.push(setShown);
    return () => {
      const at = listeners.indexOf(setShown);
      if (at > -1) listeners.splice(at, 1);
    };
  }, [shown]);
  return { ...shown, notify, dismiss: (id) => tell({ type: "DISMISS", id }) };
}
