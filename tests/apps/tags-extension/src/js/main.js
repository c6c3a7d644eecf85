import popup from "popup";

popup(document.getElementById("tags"));
