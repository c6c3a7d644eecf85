<?php
declare(strict_types=1);

namespace Granary\Vault\Model;

class Sheets
{
    public function __construct(private Connection $connection, private string $token)
    {
    }

    public function links(): string
    {
        return $this->connection->send('GET', 'v1/links', $this->token); //~ GET /pubapi/v1/links
    }

    public function forget(string $link): string
    {
        return $this->connection->send('DELETE', 'v1/links/' . $link, $this->token); //~ DELETE /pubapi/v1/links/{link_id}
    }
}
