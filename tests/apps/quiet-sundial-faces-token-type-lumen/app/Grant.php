<?php

namespace App;

class Grant
{
    public $domain;
    private $type;
    private $token;

    public function __construct(string $domain, array $answer)
    {
        $this->domain = $domain;
        // Egnyte answers "bearer"; the header is written with a capital.
        $this->type = ucfirst($answer['token_type'] ?? 'bearer');
        $this->token = $answer['access_token'];
    }

    public function __toString()
    {
        return implode(' ', [$this->type, $this->token]);
    }
}
