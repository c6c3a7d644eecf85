<?php

namespace Acme\Stones\Resources;

use Acme\Stones\Requests\Read;
use Acme\Stones\Requests\Write;

class Members extends Resource
{
    public function find(string $id): array
    {
        return $this->send(new Read('/pubapi/v2/users/' . $id)); //~ GET /pubapi/v2/users/{user_id} handles=specific
    }

    public function rename(string $id, string $name): array
    {
        $request = new Write('PATCH', "/pubapi/v2/users/$id", ['userName' => $name]); //~ PATCH /pubapi/v2/users/{user_id} handles=specific

        return $this->send($request);
    }
}
