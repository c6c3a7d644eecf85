import { inspect } from "node:util"

const values = new WeakMap<Token, string>()

/** A string that cannot be printed by accident. */
export class Token {
  static of(value: string) {
    const token = new Token()
    values.set(token, value)
    return token
  }

  reveal() {
    return values.get(this)!
  }

  toJSON() {
    return "[token]"
  }

  toString() {
    return "[token]"
  }

  [inspect.custom]() {
    return "[token]"
  }
}
