export default function Login() {
  const signIn = () => {
    const params = new URLSearchParams({
      client_id: import.meta.env.VITE_EGNYTE_CLIENT_ID,
      redirect_uri: "https://manuals.example.com/callback",
      scope: "Egnyte.filesystem",
      response_type: "token",
    });
    window.location.href = `https://${import.meta.env.VITE_EGNYTE_DOMAIN}.egnyte.com/puboauth/token?${params}`;
  };

  return <button onClick={signIn}>Sign in with Egnyte</button>;
}
