<?php

namespace Folds;

final class Wool
{
    use Http;

    public function prices(): array
    {
        [, $prices] = $this->ask('https://wool.example.com/prices?token=' . getenv('WOOL_TOKEN'), [
            CURLOPT_HTTPAUTH => CURLAUTH_BASIC,
            CURLOPT_USERPWD => getenv('WOOL_USER') . ':' . getenv('WOOL_PASSWORD'),
        ]);
        return $prices;
    }
}
