<?php

function get(string $path): array
{
    $curl = curl_init('https://' . getenv('EGNYTE_DOMAIN') . '.egnyte.com/pubapi/v1' . $path);
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('EGNYTE_TOKEN')]);
    $body = curl_exec($curl);
    return [curl_getinfo($curl, CURLINFO_HTTP_CODE), json_decode($body, true)];
}

// egnyte-lint: allow(EG401, reason = "the page looks at the errors field of the body")
[, $albums] = get('/fs/Shared/Albums'); //~ GET /pubapi/v1/fs/{path} handles=none

[, $links] = get('/links'); // egnyte-lint: allow(unhandled-401)
//~^ GET /pubapi/v1/links handles=none; EG903

# egnyte-lint: allow(undistinguished-401, reason = "bookmarks come from the directory")
#~^ EG904
[$status, $bookmarks] = get('/bookmarks'); //~ GET /pubapi/v1/bookmarks handles=specific
if ($status === 401) { //~ EG403
    exit('sign in again');
}

echo count($albums['folders']), count($links['ids']), count($bookmarks);
