<?php

declare(strict_types=1);

chdir(dirname(__DIR__));
require 'vendor/autoload.php';

$container = require 'config/container.php';
$app = $container->get(\Mezzio\Application::class);
$app->pipe(\Mezzio\Session\SessionMiddleware::class);
$app->pipe(\Mezzio\Router\Middleware\RouteMiddleware::class);
$app->pipe(\Mezzio\Router\Middleware\DispatchMiddleware::class);
$app->get('/connect/{domain}', \Skylarks\Handler\Connect::class);
$app->get('/back', \Skylarks\Handler\Back::class);
$app->route('/fields', \Skylarks\Handler\Fields::class, ['GET', 'POST']);
$app->run();
