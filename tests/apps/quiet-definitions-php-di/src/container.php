<?php

use DI\ContainerBuilder;
use Glashuette\Orders\Orders;
use Glashuette\Orders\Patience;
use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use Psr\Container\ContainerInterface;

use function DI\autowire;

$builder = new ContainerBuilder();
$builder->addDefinitions([
    'domain' => $_ENV['EGNYTE_DOMAIN'],

    Client::class => function (ContainerInterface $c) {
        $stack = HandlerStack::create();
        $stack->push(new Patience());

        return new Client(['base_uri' => 'https://' . $c->get('domain') . '.egnyte.com', 'handler' => $stack]);
    },

    Orders::class => autowire(),
]);

return $builder->build();
