<?php

abstract class EgnyteBase
{
    protected $root;

    public function __construct($root)
    {
        $this->root = $root;
    }

    public static function make($root)
    {
        return new static($root);
    }

    public function send($method, $path)
    {
        $handle = curl_init($this->root . $path);
        curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $method);
        curl_setopt($handle, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]);
        curl_setopt($handle, CURLOPT_RETURNTRANSFER, true);
        $text = curl_exec($handle);
        curl_close($handle);
        return json_decode($text, true);
    }
}

class EgnyteClient extends EgnyteBase
{
}
