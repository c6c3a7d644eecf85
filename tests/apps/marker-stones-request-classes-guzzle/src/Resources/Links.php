<?php

namespace Acme\Stones\Resources;

use Acme\Stones\Requests\Read;
use Acme\Stones\Requests\Remove;
use Acme\Stones\Requests\Write;

class Links extends Resource
{
    public function all(int $offset): array
    {
        $request = new Read('/pubapi/v2/links', ['offset' => $offset]); //~ GET /pubapi/v2/links handles=specific

        return $this->send($request);
    }

    public function share(string $path): array
    {
        $request = new Write('POST', '/pubapi/v2/links', ['path' => $path]); //~ POST /pubapi/v2/links handles=specific

        return $this->send($request);
    }

    public function withdraw(string $id): void
    {
        $this->send(new Remove('DELETE', '/pubapi/v2/links/' . $id)); //~ DELETE /pubapi/v2/links/{link_id} handles=specific
    }
}
