<?php

namespace Acme\Vault\Egnyte;

class Files extends Connection
{
    public function listing(string $folder): array
    {
        $answer = $this->get('fs/' . ltrim($folder, '/')); //~ GET /pubapi/v1/fs/{path}
        return json_decode($answer->getBody()->getContents(), true);
    }

    public function share(string $path): string
    {
        $answer = $this->send('POST', 'links', ['path' => $path, 'type' => 'file']); //~ POST /pubapi/v1/links
        return json_decode((string) $answer->getBody())->links[0]->url;
    }

    public function remove(string $path): void
    {
        $this->send('DELETE', "fs/$path", []); //~ DELETE /pubapi/v1/fs/{path}
    }
}
