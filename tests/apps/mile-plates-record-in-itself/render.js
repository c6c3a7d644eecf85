// Texts with names in them, some of which stand for others: `{% set title = plate.name %}{{ title }}`.
class Renderer {
  // The record itself, where no name is asked for.
  value(data, path, otherwise = '') {
    if (!path) return data;
    let found = data;
    for (const key of path.split('.')) {
      if (found === null || found === undefined) return otherwise;
      found = found[key];
    }
    return found !== undefined && found !== null ? found : otherwise;
  }

  render(text, data) {
    const known = Object.assign({}, data);
    let out = text.replace(/\{% set (\w+) = ([\w.]*) %\}/g, (all, name, path) => {
      let set = '';
      for (const one of path.split(' or ')) {
        const found = this.value(known, one, null);
        if (found !== null && found !== '') set = found;
      }
      known[name] = set;
      return '';
    });
    while (out.includes('{{')) {
      out = out.replace(/\{\{ ([\w.]+) \}\}/, (all, path) => this.value(known, path, known.fallback));
    }
    return out;
  }
}

module.exports = new Renderer();
