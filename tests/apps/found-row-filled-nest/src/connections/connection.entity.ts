import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('connections')
export class Connection {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ unique: true })
  userId: string;

  @Column()
  domain: string;

  @Column({ type: 'text' }) //~ EG303
  accessToken: string;

  @CreateDateColumn()
  createdAt: Date;
}
