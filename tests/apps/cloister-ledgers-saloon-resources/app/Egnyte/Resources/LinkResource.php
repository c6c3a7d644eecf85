<?php

namespace App\Egnyte\Resources;

use App\Egnyte\Requests\DeleteLink;
use App\Egnyte\Requests\ListLinks;
use Illuminate\Support\Collection;
use Saloon\Http\BaseResource;

class LinkResource extends BaseResource
{
    public function all(): Collection
    {
        $request = new ListLinks;

        return collect($this->connector->send($request)->json('ids')); //~ GET /pubapi/v1/links
    }

    public function delete(string $id): void
    {
        $this->connector->send(new DeleteLink($id)); //~ DELETE /pubapi/v1/links/{link_id}
    }
}
