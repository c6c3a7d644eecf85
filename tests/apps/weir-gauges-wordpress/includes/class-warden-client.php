<?php
namespace Riverside\Gauges;

/**
 * The requests that all clients make. Its folder does not follow its namespace: the plugin loads it by its path.
 */
class Warden_Client
{
    private $base;
    private $token;

    public function __construct($domain, $token)
    {
        $this->base = 'https://' . $domain . '.egnyte.com/pubapi';
        $this->token = $token;
    }

    public function who()
    {
        $answer = $this->ask('GET', '/v1/userinfo'); //~ GET /pubapi/v1/userinfo handles=specific
        if (wp_remote_retrieve_response_code($answer) === 401) {
            return false;
        }

        return json_decode(wp_remote_retrieve_body($answer));
    }

    public function ask($method, $path)
    {
        return wp_remote_request($this->base . $path, [
            'method' => $method,
            'headers' => ['Authorization' => 'Bearer ' . $this->token],
        ]);
    }
}
