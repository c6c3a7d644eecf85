<?php

namespace Harbour;

use Yespbs\Egnyte\Model\File;

class Moorings
{
    private $files;

    public function __construct(string $domain, string $token)
    {
        $this->files = new File(null, $domain, $token);
    }

    public function open(string $berth): bool
    {
        $this->files->createFolder("/Shared/Moorings/$berth"); //~ POST /pubapi/v1/fs/{path} handles=none; EG401

        return true;
    }

    public function rename(string $berth, string $to): bool
    {
        $answer = $this->files->move("/Shared/Moorings/$berth", "/Shared/Moorings/$to"); //~ POST /pubapi/v1/fs/{path} handles=generic
        if ($answer->error()) { //~ EG402
            echo 'the berth keeps its name';
            return false;
        }

        return true;
    }

    public function close(string $berth): bool
    {
        $answer = $this->files->delete("/Shared/Moorings/$berth"); //~ DELETE /pubapi/v1/fs/{path} handles=specific
        if ($answer->status_code === 401) {
            header('Location: /connect');
            exit;
        }

        return $answer->status_code < 400;
    }
}
