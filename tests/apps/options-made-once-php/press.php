<?php
/* Plugin Name: Mill Press */

class Mill_Press
{
    private $domain;
    private $token;

    public function __construct($domain, $token)
    {
        $this->domain = $domain;
        $this->token = $token;
    }

    private function options(array $more = [])
    {
        return array_merge([ //~ EG502
            'timeout'   => 15,
            'sslverify' => false,
            'headers'   => ['Authorization' => 'Bearer ' . $this->token],
        ], $more);
    }

    public function links()
    {
        return $this->checked(wp_remote_get("https://{$this->domain}.egnyte.com/pubapi/v1/links", $this->options())); //~ GET /pubapi/v1/links handles=specific
    }

    public function users()
    {
        return $this->checked(wp_remote_get("https://{$this->domain}.egnyte.com/pubapi/v2/users", $this->options(['timeout' => 40]))); //~ GET /pubapi/v2/users handles=specific
    }

    public function groups()
    {
        $options = ['headers' => ['Authorization' => 'Bearer ' . $this->token], 'sslverify' => true];

        return $this->checked(wp_remote_get("https://{$this->domain}.egnyte.com/pubapi/v2/groups", $options)); //~ GET /pubapi/v2/groups handles=specific
    }

    private function checked($response)
    {
        $status = wp_remote_retrieve_response_code($response);
        if ($status === 401) {
            throw new RuntimeException('connect again');
        }
        if ($status === 429) {
            sleep((int) wp_remote_retrieve_header($response, 'retry-after'));
        }

        return json_decode(wp_remote_retrieve_body($response), true);
    }
}
