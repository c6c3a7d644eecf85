<?php

namespace Cadastre;

final class Paths
{
    public const NOTE = '/pubapi/v1/notes/%d';
    public const MEMBERS = '/pubapi/v2/groups/%s';
    public const PERSON = '/pubapi/v2/users/:id';
    public const BOOKMARK = '/pubapi/v1/bookmarks/{id}';
}
