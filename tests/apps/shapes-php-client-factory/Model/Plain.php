<?php
declare(strict_types=1);

namespace Granary\Vault\Model;

/** One handle for all, without a library. */
class Plain
{
    public function users(): mixed
    {
        return $this->call('v2/users'); //~ GET /pubapi/v2/users
    }

    public function drop(string $id): mixed
    {
        return $this->call('v1/links/' . $id, 'DELETE'); //~ DELETE /pubapi/v1/links/{link_id}
    }

    private function call(string $path, string $method = 'GET'): mixed
    {
        $options = [
            CURLOPT_URL => Connection::LIVE . $path,
            CURLOPT_FRESH_CONNECT => 1,
            CURLOPT_COOKIEFILE => '',
            CURLOPT_RETURNTRANSFER => 1,
        ];
        if ($method === 'DELETE') {
            $options[CURLOPT_CUSTOMREQUEST] = 'DELETE';
        }
        $curl = curl_init();
        curl_setopt_array($curl, $options);
        $answer = curl_exec($curl);
        curl_close($curl);
        return json_decode($answer);
    }
}
