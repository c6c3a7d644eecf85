<?php

namespace App\Services;

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use Illuminate\Support\Facades\Http;

class Mirror
{
    public function nobodyLooks(string $domain, string $token)
    {
        return Http::withToken($token)->get("https://$domain.egnyte.com/pubapi/v1/userinfo")->json(); //~ GET /pubapi/v1/userinfo handles=none; EG401; EG403
    }

    public function noticed(string $domain, string $token)
    {
        $answer = Http::withToken($token)->get("https://$domain.egnyte.com/pubapi/v1/links"); //~ GET /pubapi/v1/links handles=generic
        if ($answer->failed()) { //~ EG402
            throw new \RuntimeException('no links');
        }
        return $answer->json();
    }

    public function toldApart(string $domain, string $token)
    {
        $answer = Http::withToken($token)->get("https://$domain.egnyte.com/pubapi/v2/users"); //~ GET /pubapi/v2/users handles=specific
        if ($answer->status() === 401) {
            return redirect('/connect');
        }
        return $answer->json();
    }

    public function caught(string $domain, string $token)
    {
        $client = new Client(['headers' => ['Authorization' => "Bearer $token"]]);
        try {
            return $client->get("https://$domain.egnyte.com/pubapi/v2/groups"); //~ GET /pubapi/v2/groups handles=specific
        } catch (ClientException $e) {
            if ($e->getResponse()->getStatusCode() === 401) {
                return null;
            }
            throw $e;
        }
    }

    public function statusOfCurl(string $domain, string $token)
    {
        $ch = curl_init("https://$domain.egnyte.com/pubapi/v2/users"); //~ POST /pubapi/v2/users handles=specific
        curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'POST');
        curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer $token"]);
        $body = curl_exec($ch);
        if (curl_getinfo($ch, CURLINFO_HTTP_CODE) == 401) {
            return null;
        }
        return $body;
    }
}
