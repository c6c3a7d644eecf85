import { createContext, useContext, useEffect, useMemo, useState } from "react";
import axios from "axios";

const AuthContext = createContext();

const CLIENT_ID = import.meta.env.VITE_EGNYTE_CLIENT_ID;

export function signIn(domain) {
  const state = crypto.randomUUID();
  sessionStorage.setItem("egnyte_state", state);
  localStorage.setItem("egnyte_domain", domain);
  const params = new URLSearchParams({
    client_id: CLIENT_ID,
    redirect_uri: `${window.location.origin}/callback`,
    response_type: "token",
    scope: "Egnyte.filesystem",
    state,
  });
  window.location.href = `https://${domain}.egnyte.com/puboauth/token?${params.toString()}`;
}

const AuthProvider = ({ children }) => {
  const [token, setToken_] = useState(localStorage.getItem("token"));
  const [domain, setDomain] = useState(localStorage.getItem("egnyte_domain"));

  const setToken = (newToken) => {
    setToken_(newToken);
  };

  useEffect(() => {
    if (token) {
      axios.defaults.headers.common["Authorization"] = "Bearer " + token;
      localStorage.setItem("token", token); //~ EG301
    } else {
      delete axios.defaults.headers.common["Authorization"];
      localStorage.removeItem("token");
    }
  }, [token]);

  useEffect(() => {
    if (domain) {
      localStorage.setItem("egnyte_domain", domain);
    }
  }, [domain]);

  const contextValue = useMemo(() => ({ token, setToken, domain, setDomain }), [token, domain]);

  return <AuthContext.Provider value={contextValue}>{children}</AuthContext.Provider>;
};

export const useAuth = () => useContext(AuthContext);

export default AuthProvider;
