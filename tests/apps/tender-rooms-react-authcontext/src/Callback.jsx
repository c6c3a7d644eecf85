import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import { useAuth } from "./AuthContext";

export default function Callback() {
  const { setToken } = useAuth();
  const navigate = useNavigate();
  const location = useLocation();

  useEffect(() => {
    const params = new URLSearchParams(location.hash.slice(1));
    if (params.get("state") !== sessionStorage.getItem("egnyte_state") || params.get("error")) {
      navigate("/login", { replace: true });
      return;
    }
    setToken(params.get("access_token"));
    navigate("/rooms", { replace: true });
  }, []);

  return <p>Signing you in…</p>;
}
