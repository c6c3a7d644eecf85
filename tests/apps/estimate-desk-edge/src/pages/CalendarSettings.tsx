import { useEffect, useState } from 'react';
import { supabase } from '../lib/supabase';

/// The way back from Google's consent page; its refusal is shown by Google itself.
export function CalendarSettings() {
  const [linked, setLinked] = useState(false);

  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('code');
    if (!code) return;
    supabase.functions.invoke('google-exchange', { body: { code } }).then(() => setLinked(true));
  }, []);

  return <p>{linked ? 'Calendar linked' : 'Linking…'}</p>;
}
