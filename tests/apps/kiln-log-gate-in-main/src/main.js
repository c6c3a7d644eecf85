import { finish, start } from "./auth.js";

if (location.hash.includes("access_token")) finish();
else document.querySelector("#connect").onclick = () => start(document.querySelector("#domain").value);
