<?php
require_once __DIR__ . '/config.php';

/** Sends the tenant to Egnyte; the page contracts.php gets the token. */
function egnyte_tenant_url($domain)
{
    return sprintf(
        'https://%s.egnyte.com/puboauth/token?client_id=%s&redirect_uri=%s&response_type=token', //~ EG201 EG103 EG205
        $domain,
        EGNYTE_ID,
        urlencode(SITE . '/contracts.php')
    );
}

/** Sends the owner to Egnyte. */
function egnyte_owner_url($domain, $state)
{
    $url  = 'https://' . $domain . '.egnyte.com/puboauth/token';
    $url .= '?client_id=' . EGNYTE_ID;
    $url .= '&client_secret=' . EGNYTE_SECRET; //~ EG212
    $url .= '&redirect_uri=' . urlencode(SITE . '/owner.php');
    $url .= '&response_type=code&scope=Egnyte.filesystem&state=' . $state;
    return $url;
}

function egnyte_get($domain, $token, $path)
{
    $curl = curl_init();
    curl_setopt($curl, CURLOPT_URL, "https://$domain.egnyte.com/pubapi/v1/$path");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, 1);
    curl_setopt($curl, CURLOPT_HTTPHEADER, array("Authorization: Bearer $token"));
    $body = curl_exec($curl);
    curl_close($curl);
    return json_decode($body, true);
}
