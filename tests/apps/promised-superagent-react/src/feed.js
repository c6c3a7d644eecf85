import { shares, withdraw } from './agent'

export async function feed(show) {
  try {
    show(await shares())
  } catch (error) {
    if (error.status === 401) show('connect')
    else throw error
  }
}

export const drop = (id, show) => withdraw(id).catch((error) => show(error.status === 401 ? 'connect' : 'later'))
