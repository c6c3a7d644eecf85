<?php

namespace App\Entity;

use Doctrine\ORM\Mapping as ORM;

#[ORM\Entity]
class Orchard
{
    #[ORM\Id]
    #[ORM\Column(length: 64)]
    public string $domain;

    #[ORM\Column(type: 'sealed', nullable: true)]
    private ?string $accessToken = null;

    public function __construct(string $domain)
    {
        $this->domain = $domain;
    }

    public function setAccessToken(?string $token): static
    {
        $this->accessToken = $token;

        return $this;
    }

    public function getAccessToken(): ?string
    {
        return $this->accessToken;
    }
}
