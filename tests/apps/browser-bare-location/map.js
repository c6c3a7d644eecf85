// A variable of one's own goes nowhere.
function place(domain) {
  let location = null;
  location = 'https://' + domain + '.egnyte.com/puboauth/token?client_id=k&response_type=token';
  return location.length;
}

document.title = String(place('x'));
