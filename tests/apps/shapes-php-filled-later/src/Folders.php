<?php

class Folders
{
    private $root;
    private $token;

    public function __construct($domain, $token)
    {
        $this->root = "https://$domain.egnyte.com/pubapi/v1";
        $this->token = $token;
    }

    public function sizeOfLast($orders)
    {
        $folderId = "";
        foreach ($orders as $order) {
            $folderId = $order->getFolderId();
        }
        // Without an order there is no folder to ask for.
        return $this->send($this->root . '/fs/ids/folder/' . $folderId . '/stats'); //~ GET /pubapi/v1/fs/ids/folder/{folder_id}/stats
    }

    public function sizeOf(string $folderId)
    {
        return $this->send("$this->root/fs/ids/folder/$folderId/stats"); //~ GET /pubapi/v1/fs/ids/folder/{folder_id}/stats
    }

    private function send($url)
    {
        $handle = curl_init($url);
        curl_setopt($handle, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $this->token]);
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        return curl_exec($handle);
    }
}
