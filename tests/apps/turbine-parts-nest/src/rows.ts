import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Exclude } from 'class-transformer';
import { sealed } from './sealed';

@Entity('mills')
export class Mill {
  @PrimaryColumn()
  site: string;

  @Column({ type: 'text', transformer: sealed })
  accessToken: string;
}

@Entity('hubs')
export class Hub {
  @PrimaryColumn()
  site: string;

  @Exclude()
  @Column({ type: 'text', transformer: sealed })
  accessToken: string;
}

@Entity('blades')
export class Blade {
  @PrimaryColumn()
  site: string;

  @Column()
  maker: string;
}
