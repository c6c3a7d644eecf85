import type { HttpContext } from '@adonisjs/core/http'
import { catches } from '#services/traps'

export default class TrapsController {
  async show({ auth, params, view }: HttpContext) {
    const user = auth.getUserOrFail()
    return view.render('traps/show', { files: await catches(user.egnyteDomain, user.egnyteToken, params.night) })
  }
}
