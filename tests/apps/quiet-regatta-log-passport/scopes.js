const READ = ["Egnyte.filesystem"];
const PEOPLE = ["Egnyte.user", "Egnyte.group"];

exports.SCOPES = READ.concat(PEOPLE);
