import { BaseModel, column } from '@adonisjs/lucid/orm'
import encryption from '@adonisjs/core/services/encryption'

export default class Account extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column() //~ EG303
  declare egnyteToken: string

  @column()
  declare egnyteSealed: string

  @column({ prepare: (value: string) => encryption.encrypt(value), consume: (value: string) => encryption.decrypt(value) })
  declare egnyteSafe: string
}
