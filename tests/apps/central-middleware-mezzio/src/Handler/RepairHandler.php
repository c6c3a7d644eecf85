<?php

namespace Clocks\Handler;

use GuzzleHttp\Client;
use Laminas\Diactoros\Response\JsonResponse;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Psr\Http\Server\RequestHandlerInterface;

final class RepairHandler implements RequestHandlerInterface
{
    public function __construct(private Client $http, private array $egnyte)
    {
    }

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        $clock = $request->getAttribute('clock');
        $answer = $this->http->get("https://{$this->egnyte['domain']}.egnyte.com/pubapi/v1/fs/Shared/Clocks/$clock", [ //~ GET /pubapi/v1/fs/{path} handles=specific
            'headers' => ['Authorization' => 'Bearer ' . $this->egnyte['token']],
        ]);

        return new JsonResponse(json_decode($answer->getBody(), true));
    }
}
