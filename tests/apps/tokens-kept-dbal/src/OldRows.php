<?php

namespace Permits;

use mysqli;
use PDO;

class OldRows
{
    public function __construct(private readonly PDO $pdo, private readonly mysqli $mysqli)
    {
    }

    public function store(int $user, string $token): void
    {
        $insert = $this->pdo->prepare('INSERT INTO tokens (user_id, token) VALUES (?, ?)');
        $insert->execute([$user, $token]); //~ EG303
        $statement = $this->mysqli->prepare('REPLACE INTO tokens (user_id, token) VALUES (?, ?)');
        $statement->bind_param('is', $user, $token); //~ EG303
        $statement->execute();
        $found = $this->pdo->prepare('SELECT id FROM tokens WHERE token = ?');
        $found->execute([$token]);
    }
}
