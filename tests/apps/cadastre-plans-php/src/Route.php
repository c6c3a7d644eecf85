<?php

namespace Cadastre;

/** What we ask Egnyte for; a line each. */
enum Route: string
{
    case PlanFolder = 'GET /pubapi/v1/fs/{folder}';
    case Share = 'POST /pubapi/v1/links';
    case OneShare = 'DELETE /pubapi/v1/links/{id}';
    // Nobody asks for rights of old plans any more.
    case OldRights = 'GET /pubapi/v1/perms/folder/{folder}';

    public function method(): string
    {
        return strstr($this->value, ' ', true);
    }

    public function path(array $slots): string
    {
        $named = [];
        foreach ($slots as $name => $slot) {
            $named['{' . $name . '}'] = rawurlencode($slot);
        }

        return strtr(explode(' ', $this->value, 2)[1], $named);
    }
}
