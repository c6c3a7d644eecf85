<?php

class EgnyteException extends Exception
{
}

class EgnyteSignedOutException extends EgnyteException
{
}

/**
 * @method array get(string $path)
 * @method array post(string $path, array $body)
 */
class Egnyte
{
    private $domain;
    private $token;

    public function __construct($domain, $token)
    {
        $this->domain = $domain;
        $this->token = $token;
    }

    public function __call($verb, $arguments)
    {
        return $this->send(strtoupper($verb), $arguments[0], isset($arguments[1]) ? $arguments[1] : null);
    }

    private function send($method, $path, $body)
    {
        $wait = 0;
        $curl = curl_init('https://' . $this->domain . '.egnyte.com/pubapi/v1' . $path);
        curl_setopt_array($curl, array(
            CURLOPT_CUSTOMREQUEST => $method,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => array('Authorization: Bearer ' . $this->token, 'Content-Type: application/json'),
            CURLOPT_HEADERFUNCTION => function ($curl, $line) use (&$wait) {
                if (stripos($line, 'Retry-After:') === 0) {
                    $wait = (int) substr($line, 12);
                }

                return strlen($line);
            },
        ));
        if ($body !== null) {
            curl_setopt($curl, CURLOPT_POSTFIELDS, json_encode($body));
        }

        do {
            $wait and sleep($wait);
            $wait = 0;
            $answer = curl_exec($curl);
            $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
        } while ($wait > 0 && ($status == 403 || $status == 429));

        if ($answer === false) {
            throw new EgnyteException(curl_error($curl));
        }
        if ($status == 401) {
            throw new EgnyteSignedOutException('Egnyte wants a new sign-in');
        }
        if ($status >= 300) {
            throw new EgnyteException('Egnyte answered ' . $status, $status);
        }

        return json_decode($answer, true);
    }
}
