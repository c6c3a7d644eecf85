import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('integrations')
export class Integration {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column()
  companyId: string;

  @Column()
  domain: string;

  @Column({ nullable: true }) //~ EG303
  accessToken: string;

  @CreateDateColumn()
  createdAt: Date;
}
