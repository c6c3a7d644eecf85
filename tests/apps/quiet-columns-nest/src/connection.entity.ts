import { BeforeInsert, BeforeUpdate, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { sealed } from './sealed';
import { seal } from './crypt';

@Entity()
export class Connection {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  domain: string;

  @Column({ type: 'varchar', transformer: sealed })
  accessToken: string;
}

@Entity()
export class TeamConnection {
  @PrimaryGeneratedColumn()
  id: number;

  @Column({ type: 'text' })
  accessToken: string;

  @BeforeInsert()
  @BeforeUpdate()
  protect() {
    this.accessToken = seal(this.accessToken);
  }
}

@Entity()
export class ServiceConnection {
  @PrimaryGeneratedColumn()
  id: number;

  @Column()
  sealedToken: string;
}

export class ConnectionDto {
  accessToken: string;
}
