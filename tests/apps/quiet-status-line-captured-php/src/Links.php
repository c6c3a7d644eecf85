<?php

namespace Lapwing\Nightly;

use RuntimeException;

/** What the nightly run asks of Egnyte, on hosts with and without curl. */
class Links
{
    public function __construct(private string $domain, private string $token) {}

    public function all(): array
    {
        $context = stream_context_create(['http' => ['method' => 'GET', 'ignore_errors' => true, 'header' => "Authorization: Bearer {$this->token}\r\n"]]);
        $body = file_get_contents("https://{$this->domain}.egnyte.com/pubapi/v1/links", false, $context); //~ GET /pubapi/v1/links
        preg_match('{HTTP\/\S*\s(\d{3})}', $http_response_header[0], $match);
        if ($match[1] === '401') {
            throw new RuntimeException('sign in again');
        }
        if ($match[1] === '429') {
            sleep(2);
            return $this->all();
        }
        return json_decode($body, true);
    }

    public function people(): array
    {
        $curl = curl_init("https://{$this->domain}.egnyte.com/pubapi/v2/users"); //~ GET /pubapi/v2/users
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_HEADER => true, CURLOPT_HTTPHEADER => ["Authorization: Bearer {$this->token}"]]);
        $raw = curl_exec($curl);
        [$headers, $body] = explode("\r\n\r\n", $raw, 2);
        if (!preg_match('#^HTTP/\d(?:\.\d)? (\d{3})#', $headers, $found)) {
            throw new RuntimeException('no answer');
        }
        $status = (int) $found[1];
        if ($status === 401) {
            throw new RuntimeException('sign in again');
        }
        if ($status === 429) {
            sleep(2);
            return $this->people();
        }
        return json_decode($body, true);
    }
}
