import ask from "services/ask";
import place from "services/place";

export default function (company, done) {
  chrome.storage.session.get("bearer", function ({ bearer }) {
    ask({ url: place(company), bearer, done, refused: () => chrome.runtime.openOptionsPage() }); //~ GET /pubapi/v1/properties/namespace handles=specific
  });
};
