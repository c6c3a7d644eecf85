import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import { isAxiosError } from 'axios'

export default class HttpExceptionHandler extends ExceptionHandler {
  async handle(error: unknown, ctx: HttpContext) {
    if (isAxiosError(error) && error.response?.status === 401) {
      return ctx.response.redirect('/egnyte/connect')
    }
    return super.handle(error, ctx)
  }
}
