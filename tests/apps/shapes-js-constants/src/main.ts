import { run } from './use';
import common from './use-common.cjs';

run('/Shared', 7).then(common);
