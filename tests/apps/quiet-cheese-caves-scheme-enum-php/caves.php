<?php

declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

enum Scheme
{
    case Basic;
    case Bearer;

    public function with(string $value): string
    {
        return "{$this->name} $value";
    }
}

enum Kind: string
{
    case Pair = 'Basic';
    case Token = 'Bearer';
}

$http = new GuzzleHttp\Client(['http_errors' => false]);
$root = 'https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1';
$answers = [
    $http->get("$root/fs/Shared/Caves", ['headers' => ['Authorization' => Scheme::Bearer->with(getenv('EGNYTE_TOKEN'))]]), //~ GET /pubapi/v1/fs/{path} handles=specific
    $http->get("$root/links", ['headers' => ['Authorization' => Kind::Token->value . ' ' . getenv('EGNYTE_TOKEN')]]), //~ GET /pubapi/v1/links handles=specific
];
foreach ($answers as $answer) {
    echo match ($answer->getStatusCode()) {
        200 => $answer->getBody(),
        401 => exit('Sign in to Egnyte again.'),
        429 => exit("Try again in {$answer->getHeaderLine('Retry-After')} seconds."),
    };
}
