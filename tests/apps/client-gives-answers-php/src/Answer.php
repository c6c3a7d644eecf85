<?php

namespace Harbour\Egnyte;

class Answer
{
    public int $status;
    public $body;

    public function __construct($curl)
    {
        $this->status = (int) $curl->httpStatusCode;
        $this->body = $curl->response;
    }

    public function failed(): bool
    {
        return $this->status >= 400;
    }
}
