import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router-dom";
import TokenService from "../services/token.service";

export default function Callback() {
  const { hash } = useLocation();
  const navigate = useNavigate();

  useEffect(() => {
    const params = new URLSearchParams(hash.replace("#", ""));
    if (params.get("access_token")) {
      TokenService.updateLocalAccessToken(params.get("access_token"));
      navigate("/manuals");
    }
  }, [hash, navigate]);

  return <p>Signing you in…</p>;
}
