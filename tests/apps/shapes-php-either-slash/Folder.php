<?php

namespace Harbor;

use GuzzleHttp\Client;

class Folder
{
    const HOST = 'egnyte.com';
    const PREFIX = '/pubapi/v1';

    protected string $base;
    protected Client $http;

    public function __construct($domain = null, Client $http = null)
    {
        if ($domain != null) {
            $this->setBase('https://' . $domain . '.' . self::HOST);
        }
        $this->http = $http ?? new Client();
    }

    public function getBase(): string
    {
        return $this->base . self::PREFIX;
    }

    public function setBase(string $base): void
    {
        $this->base = str_replace(self::PREFIX, '', $base);
    }

    public function make(string $path)
    {
        return $this->http->post($this->getBase() . '/fs' . $path, ['json' => ['action' => 'add_folder']]); //~ POST /pubapi/v1/fs/{path}
    }

    public function drop(string $path)
    {
        if (!str_starts_with($path, '/')) {
            $path = '/' . $path;
        }
        return $this->http->request('DELETE', $this->getBase() . '/fs' . $path); //~ DELETE /pubapi/v1/fs/{path}
    }
}
