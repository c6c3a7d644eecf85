<?php

declare(strict_types=1);

/** The sign-ins that were started and not yet finished; the table knows only digests. */
final class Started
{
    public function __construct(private PDO $db)
    {
    }

    public function note(string $domain): string
    {
        $word = bin2hex(random_bytes(20));
        $this->db->prepare('INSERT INTO started (digest, session, domain, at) VALUES (?, ?, ?, now())')
            ->execute([hash('sha256', $word), session_id(), $domain]);

        return $word;
    }

    /** The domain it was started for, once; null if this session started no such sign-in. */
    public function take(?string $word): ?string
    {
        $row = $this->db->prepare(
            "DELETE FROM started WHERE digest = ? AND session = ? AND at > now() - interval '10 minutes' RETURNING domain"
        );
        $row->execute([hash('sha256', (string) $word), session_id()]);

        return $row->fetchColumn() ?: null;
    }
}
