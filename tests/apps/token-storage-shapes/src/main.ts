import { direct } from './direct';
import { fromOpener } from './by-name';
import { signIn } from './sign-in';
import './redux';
import { wrapped } from './wrapped';

if (location.hash) {
  direct();
  wrapped();
  fromOpener();
} else {
  signIn('acme'); //~ EG501
}
