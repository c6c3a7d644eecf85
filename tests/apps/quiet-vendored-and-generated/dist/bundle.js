(()=>{"use strict";fetch("https://acme.egnyte.com/pubapi/v1/fs/Shared").then(e=>e.json()).then(e=>localStorage.setItem("egnyte_token",e.access_token))})();
