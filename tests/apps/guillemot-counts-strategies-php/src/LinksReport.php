<?php

namespace Guillemot;

final class LinksReport implements Report
{
    public function path(): string
    {
        return '/pubapi/v1/links'; //~ GET /pubapi/v1/links
    }
}
