import { Column, Entity, PrimaryColumn } from "typeorm";

/** Which folder in Egnyte belongs to which project. */
@Entity()
export class EgnyteFolder {
  @PrimaryColumn()
  projectId!: string;

  @Column()
  folderId!: string;

  @Column({ type: "varchar", nullable: true })
  syncToken!: string | null;
}
