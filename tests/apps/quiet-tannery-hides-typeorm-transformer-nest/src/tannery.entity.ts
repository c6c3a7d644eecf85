import { BaseEntity, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm"
import { SealedColumn } from "./sealed"

abstract class Connected extends BaseEntity {
  @Column()
  egnyteDomain: string

  @SealedColumn({ nullable: true })
  egnyteToken: string | null

  @CreateDateColumn()
  since: Date
}

@Entity()
export class Tannery extends Connected {
  @PrimaryGeneratedColumn("uuid")
  id: string

  @Column()
  name: string
}
