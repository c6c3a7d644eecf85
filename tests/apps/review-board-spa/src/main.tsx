import { createRoot } from "react-dom/client";
import { client } from "./auth/instance";
import { Board } from "./pages/Board";

if (window.location.pathname === "/signed-in") {
  client.handleRedirect();
}
createRoot(document.getElementById("root")!).render(<Board />);
