<?php

namespace Orchard\Barn;

use Exception;
use GuzzleHttp\Client;

class Barn
{
    private const VERBS = ['get', 'post', 'patch', 'delete'];

    public function __construct(private string $domain, private string $token)
    {
    }

    /** Any verb is a method: `$barn->get('v1/links')`. */
    public function __call($name, $args)
    {
        $path = $args[0] ?? '';
        $data = isset($args[1]) ? $args[1] : null;
        if (in_array($name, self::VERBS)) {
            return $this->send($name, $path, $data);
        }
        throw new Exception($name . ' is no verb');
    }

    protected function send(string $type, string $path, ?array $data)
    {
        $client = new Client(['http_errors' => false]);
        $answer = $client->$type("https://{$this->domain}.egnyte.com/pubapi/" . $path, [
            'headers' => ['Authorization' => 'Bearer ' . $this->token],
            'json' => $data,
        ]);
        return json_decode($answer->getBody(), true);
    }
}
