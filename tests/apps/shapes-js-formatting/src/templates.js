/** Fills the holes of an address: `{name}`. */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]));
}

export const uri = (strings, ...values) => String.raw({ raw: strings }, ...values.map(encodeURIComponent));
