export function SignIn({ onDone }: { onDone: () => void }) {
  const signIn = () => {
    sessionStorage.setItem("left-at", location.pathname);
    onDone();
  };
  return <button onClick={signIn}>Sign in at Egnyte again</button>;
}
