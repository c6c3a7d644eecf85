<?php

namespace Tarn\Entity;

use Doctrine\ORM\Mapping as ORM;

#[ORM\Entity]
class Link
{
    #[ORM\Id, ORM\Column] public string $user;
    #[ORM\Column] public string $domain;
    #[ORM\Column(type: 'text')] private string $token; //~ EG303
    #[ORM\Column(type: 'string', length: 64)] private string $tokenHash;

    public function __construct(string $user, string $domain, #[\SensitiveParameter] string $token)
    {
        $this->user = $user;
        $this->domain = $domain;
        $this->token = $token;
        $this->tokenHash = hash('sha256', $token);
    }

    public function token(): string
    {
        return $this->token;
    }
}
