import { ValueTransformer } from 'typeorm';
import { open, seal } from './crypt';

export const sealed: ValueTransformer = { to: (plain: string) => seal(plain), from: (stored: string) => open(stored) };
