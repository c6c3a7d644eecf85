<?php

namespace SlateYards;

class LinksRepository extends Repository
{
    public function all(): array
    {
        return $this->getAdapter()->request('GET', sprintf('/pubapi/v1/%s', $this->name())); //~ GET /pubapi/v1/links handles=specific
    }

    public function drop(string $id): array
    {
        return $this->getAdapter()->request('DELETE', sprintf('/pubapi/v1/%s/%s', $this->name(), $id)); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
    }
}
