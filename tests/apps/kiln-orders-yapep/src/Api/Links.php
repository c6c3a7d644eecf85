<?php

namespace Acme\Kiln\Api;

use YapepBase\Communication\CurlHttpRequest;

class Links extends Resource
{
    public function all(): array
    {
        $request = $this->requestFor('pubapi/v1/links'); //~ GET /pubapi/v1/links handles=specific
        $request->setMethod(CurlHttpRequest::METHOD_GET);

        return $this->sendRequest($request, 'list links');
    }

    public function remove(string $id): void
    {
        $request = $this->requestFor('pubapi/v1/links/'.urlencode($id)); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        $request->setMethod(CurlHttpRequest::METHOD_DELETE);
        $this->sendRequest($request, 'remove a link');
    }

    public function create(array $link): array
    {
        $request = $this->requestFor('pubapi/v1/links'); //~ POST /pubapi/v1/links handles=specific
        $request->setMethod(CurlHttpRequest::METHOD_POST);
        $request->setPayload(json_encode($link), CurlHttpRequest::PAYLOAD_TYPE_RAW);

        return $this->sendRequest($request, 'create a link');
    }
}
