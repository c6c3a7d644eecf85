<?php

namespace Harbour\Egnyte;

class Files
{
    private Transport $transport;

    public function __construct(Transport $transport)
    {
        $this->transport = $transport;
    }

    /** Whoever asks gets the whole answer, its status with it. */
    public function listing(string $path): Answer
    {
        return $this->transport->get('/fs' . $path, ['list_content' => 'true']); //~ GET /pubapi/v1/fs/{path} handles=unknown
    }

    /** What is written to disk is the body, whatever it is. */
    public function download(string $path, string $target): int
    {
        $answer = $this->transport->get('/fs-content' . $path); //~ GET /pubapi/v1/fs-content/{path} handles=none; EG401

        return (int) file_put_contents($target, $answer->body);
    }
}
