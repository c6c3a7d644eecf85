export function SignIn({ onDone }: { onDone: () => void }) {
  return <button onClick={onDone}>Sign in at Egnyte again</button>;
}
