<?php

class Ledger
{
    private $base;
    private $token;

    public function __construct($domain, $token)
    {
        $this->base = "https://$domain.egnyte.com/pubapi/";
        $this->token = $token;
    }

    private function get($path, &$status = 0, array &$headers = [])
    {
        $curl = curl_init($this->base . $path);
        curl_setopt_array($curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ["Authorization: Bearer {$this->token}"],
        ]);
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        curl_close($curl);

        return json_decode($body, true);
    }

    public function entries($folder)
    {
        $listing = $this->get("v1/fs/$folder", $status); //~ GET /pubapi/v1/fs/{path} handles=specific
        if ($status === 401) {
            return null;
        }
        if ($status === 429) {
            sleep(10);

            return $this->entries($folder);
        }

        return $listing['files'];
    }

    public function readers()
    {
        $groups = $this->get('v2/groups'); //~ GET /pubapi/v2/groups handles=none; EG401; EG403

        return $groups['resources'];
    }
}
