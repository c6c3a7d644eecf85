<?php

class Feed
{
    private string $root;

    public function __construct(private string $token, string $domain)
    {
        $this->root = 'https://' . $domain . '.egnyte.com/pubapi/v2/events';
    }

    public function follow(callable $handle): void
    {
        $params = [];
        do {
            $path = isset($params['id']) ? '' : '/cursor';
            $answer = $this->get($this->root . $path, $params); //~ GET /pubapi/v2/events/cursor; GET /pubapi/v2/events
            $handle($answer['events'] ?? []);
            $params = ['id' => $answer['latest_event_id'], 'count' => 100];
        } while ($answer['oldest_event_id'] > 0);
    }

    private function get(string $url, array $params): array
    {
        $handle = curl_init($url . '?' . http_build_query($params));
        curl_setopt_array($handle, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $this->token],
        ]);
        return json_decode(curl_exec($handle), true);
    }
}
