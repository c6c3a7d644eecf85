<?php

namespace Glazier;

use GuzzleHttp\Client;
use Magento\Framework\App\Request\Http as ShopRequest;
use Symfony\Component\HttpFoundation\Request;

final class Panes
{
    private const METHOD_OF_PAYMENT = 'POST';

    public function __construct(private Client $http, private string $token)
    {
    }

    public function links(): array
    {
        return $this->ask(Request::METHOD_GET, '/pubapi/v1/links'); //~ GET /pubapi/v1/links
    }

    public function share(string $pane): array
    {
        return $this->ask(ShopRequest::HTTP_METHOD_POST, '/pubapi/v1/links', ['path' => "/Shared/Panes/$pane", 'type' => 'file']); //~ POST /pubapi/v1/links
    }

    public function drop(string $id): array
    {
        return $this->ask(ShopRequest::METHOD_DELETE, "/pubapi/v1/links/$id"); //~ DELETE /pubapi/v1/links/{link_id}
    }

    // A verb that nothing here tells.
    public function any(string $verb): array
    {
        return $this->ask($verb, '/pubapi/v2/users'); //~ ? /pubapi/v2/users
    }

    private function ask(string $verb, string $path, ?array $json = null): array
    {
        $options = ['headers' => ['Authorization' => 'Bearer ' . $this->token]];
        if ($verb !== ShopRequest::HTTP_METHOD_GET) {
            $options['json'] = $json;
        }
        $answer = $this->http->request($verb, 'https://acme.egnyte.com' . $path, $options); //~ EG501
        return json_decode((string) $answer->getBody(), true);
    }

    public function paidBy(): string
    {
        return self::METHOD_OF_PAYMENT;
    }
}
