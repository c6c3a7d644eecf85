import { createRoot } from "react-dom/client";
import { Boundary } from "./Boundary";
import { Folders } from "./Folders";
import { Links } from "./Links";

createRoot(document.getElementById("root")!).render(
  <Boundary>
    <Folders />
    <Links />
  </Boundary>,
);
