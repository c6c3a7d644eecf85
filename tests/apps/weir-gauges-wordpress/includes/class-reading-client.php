<?php
namespace Riverside\Gauges;

class Reading_Client
{
    private $client;

    public function __construct($domain, $token)
    {
        $this->client = new Warden_Client($domain, $token);
    }

    /** One of two requests brings the answer: its status is that of either. */
    public function latest($weir, $whole)
    {
        if ($whole) {
            $answer = $this->client->ask('GET', '/v1/fs-content/Shared/weirs/' . $weir . '/latest.csv'); //~ GET /pubapi/v1/fs-content/{path} handles=generic
        } else {
            $answer = $this->client->ask('GET', '/v1/fs/Shared/weirs/' . $weir); //~ GET /pubapi/v1/fs/{path} handles=generic
        }
        $code = wp_remote_retrieve_response_code($answer);
        if (200 !== $code) { //~ EG402; EG403
            return null;
        }

        return wp_remote_retrieve_body($answer);
    }

    /** Nobody asks what became of it. */
    public function shared($weir)
    {
        $answer = $this->client->ask('GET', '/v2/links?path=/Shared/weirs/' . $weir); //~ GET /pubapi/v2/links handles=none; EG401

        return json_decode(wp_remote_retrieve_body($answer))->links;
    }

    public function forget($weir)
    {
        $answer = $this->client->ask('DELETE', '/v1/fs/Shared/weirs/' . $weir . '/latest.csv'); //~ DELETE /pubapi/v1/fs/{path} handles=specific
        if (401 === wp_remote_retrieve_response_code($answer)) {
            wp_redirect(admin_url('admin.php?page=gauges-sign-in'));
        }

        return wp_remote_retrieve_response_code($answer) === 200;
    }
}
