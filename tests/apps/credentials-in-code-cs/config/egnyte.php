<?php

return [
    'egnyte_domain' => 'acme.egnyte.com',
    'egnyte_client_secret' => 'Hq7RvT2mXk9WzB4nPd6YcJ8s', //~ EG304
    'egnyte_timeout' => 30,
];
