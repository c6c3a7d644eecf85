<?php

use Acme\Stones\Resources\SignInAgain;
use Acme\Stones\Stones;

$stones = new Stones(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));

try {
    foreach ($stones->links->all(0) as $link) {
        echo $link['path'], ' ', $stones->members->find($link['creator'])['userName'], PHP_EOL;
    }
} catch (SignInAgain $e) {
    fwrite(STDERR, 'The token is refused: ask for a new one.' . PHP_EOL);
    exit(2);
}
