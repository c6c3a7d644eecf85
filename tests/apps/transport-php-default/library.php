<?php

require_once __DIR__ . '/lib/http.php';

class DeskUploads
{
    private string $root;

    public function __construct(string $domain)
    {
        $this->root = "https://$domain.egnyte.com/pubapi/v1";
    }

    /** Nobody here calls it. */
    public function bookmark(string $folder, string $token, bool $check = false)
    {
        $ch = curl_init($this->root . '/bookmarks/' . $folder); //~ GET /pubapi/v1/bookmarks/{bookmark_id} handles=unknown
        curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_SSL_VERIFYPEER => $check, CURLOPT_HTTPHEADER => ["Authorization: Bearer $token"]]); //~ EG502
        return [curl_exec($ch), curl_getinfo($ch, CURLINFO_HTTP_CODE)];
    }
}
