<?php

namespace Orchard\Barn;

class Files extends Barn
{
    public function list($path = '')
    {
        return $this->get('v1/fs/' . ltrim($path, '/')); //~ GET /pubapi/v1/fs/{path}
    }

    public function makeFolder($path)
    {
        return $this->post("v1/fs/{$path}", ['action' => 'add_folder']); //~ POST /pubapi/v1/fs/{path}
    }

    public function search($query)
    {
        return $this->post('v2/search', ['query' => $query]); //~ POST /pubapi/v2/search
    }

    public function remove($path)
    {
        return $this->send('delete', 'v1/fs/' . $path, null); //~ DELETE /pubapi/v1/fs/{path}
    }
}
