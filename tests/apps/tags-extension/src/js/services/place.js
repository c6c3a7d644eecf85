export default function (company) {
  return "https://" + company + ".egnyte.com/pubapi/v1/properties/namespace";
};
