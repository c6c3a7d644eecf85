<?php

namespace Permits;

use Doctrine\DBAL\Connection;
use Doctrine\DBAL\ParameterType;

class TokenRows
{
    public function __construct(private readonly Connection $db)
    {
    }

    public function store(int $user, string $token): void
    {
        $known = $this->db->fetchOne('SELECT 1 FROM egnyte_tokens WHERE token = ?', [$token]);
        if ($known) {
            $this->db->update('egnyte_tokens', ['token' => $token], ['user_id' => $user]); //~ EG303
            return;
        }
        $this->db->insert('egnyte_tokens', ['user_id' => $user, 'token' => $token]); //~ EG303
        $this->db->executeStatement( //~ EG303
            'INSERT INTO egnyte_log (user_id, token) VALUES (:user, :token)',
            ['user' => $user, 'token' => $token],
        );
        $this->db->executeStatement('DELETE FROM old_tokens WHERE token = :token', ['token' => $token]);
        $this->db->delete('revoked_tokens', ['token' => $token]);
        $statement = $this->db->prepare('UPDATE users SET egnyte_token = :token WHERE id = :user');
        $statement->bindValue('user', $user, ParameterType::INTEGER);
        $statement->bindValue('token', $token); //~ EG303
        $statement->executeStatement();
        $this->db->createQueryBuilder() //~ EG303
            ->insert('egnyte_audit')
            ->values(['token' => ':token'])
            ->setParameter('token', $token)
            ->executeStatement();
    }
}
