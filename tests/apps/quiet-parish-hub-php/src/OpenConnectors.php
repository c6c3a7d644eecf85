<?php

declare(strict_types=1);

namespace Hub;

final class OpenConnectors
{
    private const ROOT = 'https://api.openconnectors.ext.hana.ondemand.com/elements/api-v2';
    private const CALLBACK = 'https://hub.diocese.example/add.php';

    public function __construct(private string $authorization)
    {
    }

    public function signIn(string $parish): string
    {
        $query = http_build_query([
            'apiKey' => getenv('EGNYTE_KEY'),
            'apiSecret' => getenv('EGNYTE_SECRET'),
            'callbackUrl' => self::CALLBACK,
            'subdomain' => $parish,
        ]);
        return $this->send('GET', '/elements/egnyte/oauth/url?' . $query)['oauthUrl'];
    }

    public function instance(string $parish, string $code): void
    {
        $instance = [
            'element' => ['key' => 'egnyte'],
            'providerData' => ['code' => $code],
            'configuration' => [
                'oauth.api.key' => getenv('EGNYTE_KEY'),
                'oauth.api.secret' => getenv('EGNYTE_SECRET'),
                'oauth.callback.url' => self::CALLBACK,
                'subdomain' => $parish,
            ],
            'name' => "parish $parish",
        ];
        $this->send('POST', '/instances', $instance);
    }

    private function send(string $method, string $path, ?array $body = null): array
    {
        $curl = curl_init(self::ROOT . $path);
        curl_setopt_array($curl, [
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_HTTPHEADER => ['Authorization: ' . $this->authorization, 'Content-Type: application/json'],
        ]);
        if ($body !== null) {
            curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($body));
        }
        $answer = curl_exec($curl);
        if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) >= 400) {
            throw new \RuntimeException('the hub refused: ' . $answer);
        }
        return json_decode($answer, true) ?? [];
    }
}
