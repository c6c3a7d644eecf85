<?php

use App\Grant;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Cache;

/** @var \Laravel\Lumen\Routing\Router $router */

$router->get('/connect/{domain}', function ($domain) {
    $state = bin2hex(random_bytes(16));
    Cache::put("state:$state", $domain, 600);

    return redirect("https://$domain.egnyte.com/puboauth/token?".http_build_query([
        'client_id' => env('EGNYTE_KEY'),
        'redirect_uri' => 'https://sundials.example.com/egnyte/back',
        'scope' => 'Egnyte.filesystem',
        'response_type' => 'code',
        'state' => $state,
    ]));
});

$router->get('/egnyte/back', function (Request $request, Client $http) {
    $domain = Cache::pull('state:'.$request->input('state'));
    if ($domain === null || $request->has('error')) {
        return response('Not connected.', 403);
    }
    $answer = $http->post("https://$domain.egnyte.com/puboauth/token", ['form_params' => [
        'client_id' => env('EGNYTE_KEY'),
        'client_secret' => env('EGNYTE_SECRET'),
        'redirect_uri' => 'https://sundials.example.com/egnyte/back',
        'code' => $request->input('code'),
        'grant_type' => 'authorization_code',
    ]]);
    $grant = new Grant($domain, json_decode($answer->getBody(), true));
    Cache::forever("grant:$domain", encrypt($grant));

    return redirect("/faces/$domain");
});

$router->get('/faces/{domain}', function ($domain, Client $http) {
    $grant = decrypt(Cache::get("grant:$domain"));
    try {
        $answer = $http->get("https://{$grant->domain}.egnyte.com/pubapi/v1/fs/Shared/Faces", ['headers' => ['Authorization' => (string) $grant]]); //~ GET /pubapi/v1/fs/{path} handles=specific
    } catch (ClientException $e) {
        switch ($e->getResponse()->getStatusCode()) {
            case 401:
                return redirect("/connect/$domain");
            case 429:
                return response('Busy.', 503, ['Retry-After' => $e->getResponse()->getHeaderLine('Retry-After')]);
        }
        throw $e;
    }

    return response($answer->getBody(), 200, ['Content-Type' => 'application/json']);
});
