<?php

namespace Folds;

trait Http
{
    /** @return array{0: int, 1: array, 2: array} */
    private function ask(string $url, array $options = []): array
    {
        $headers = [];
        $curl = curl_init($url);  //~ GET /pubapi/v1/fs/{path}
        curl_setopt_array($curl, $options + [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 20,
            CURLOPT_HEADERFUNCTION => static function ($curl, string $line) use (&$headers): int {
                [$name, $value] = explode(':', $line, 2) + [1 => ''];
                $headers[strtolower($name)] = trim($value);
                return strlen($line);
            },
        ]);
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
        curl_close($curl);
        return [$status, json_decode($body, true) ?: [], $headers];
    }
}
