<?php

namespace App\Entity;

use Doctrine\DBAL\Types\Types;
use Doctrine\ORM\Mapping as ORM;

#[ORM\Entity]
class Tenant
{
    #[ORM\Column(length: 80)]
    private string $domain = '';

    #[ORM\Column(type: Types::TEXT, nullable: true)]
    private ?string $egnyteToken = null; //~^ EG303

    #[ORM\Column(type: 'encrypted_text', nullable: true)]
    private ?string $sealedToken = null;

    public function getDomain(): string
    {
        return $this->domain;
    }

    public function getEgnyteToken(): ?string
    {
        return $this->egnyteToken;
    }

    public function setEgnyteToken(?string $token): static
    {
        $this->egnyteToken = $token;

        return $this;
    }

    public function setSealedToken(?string $token): static
    {
        $this->sealedToken = $token;

        return $this;
    }
}
