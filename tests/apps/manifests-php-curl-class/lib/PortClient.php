<?php

class PortClient
{
    public function manifest($number)
    {
        $ch = curl_init('https://port.example.com/manifests/' . $number);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
        $body = curl_exec($ch);
        curl_close($ch);
        return json_decode($body, true);
    }
}
