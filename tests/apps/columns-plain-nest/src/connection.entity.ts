import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Connection {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  domain: string;

  @Column({ type: 'varchar', length: 255 }) //~ EG303
  accessToken: string;

  @CreateDateColumn()
  createdAt: Date;
}
