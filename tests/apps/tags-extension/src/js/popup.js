import moment from "moment";
import Tags from "services/tags";

export default function (element) {
  Tags(element.dataset.company, function (tags) {
    element.textContent = tags.length + " at " + moment().format();
  });
};
