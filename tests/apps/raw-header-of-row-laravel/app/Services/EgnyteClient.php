<?php

namespace App\Services;

use App\Exceptions\EgnyteSignInRequired;
use App\Exceptions\EgnyteThrottled;
use App\Models\EgnyteAccount;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class EgnyteClient
{
    public function __construct(private EgnyteAccount $account)
    {
    }

    private function http(): PendingRequest
    {
        return Http::baseUrl("https://{$this->account->domain}.egnyte.com/pubapi")
            ->withHeaders(['Authorization' => $this->account->access_token])  //~ EG307
            ->acceptJson()
            ->timeout(20);
    }

    public function folder(string $path): array
    {
        return $this->unwrap($this->http()->get("/v1/fs/{$path}", ['list_content' => 'true']))->json();  //~ GET /pubapi/v1/fs/{path}
    }

    public function makeFolder(string $path): void
    {
        $this->unwrap($this->http()->post("/v1/fs/{$path}", ['action' => 'add_folder']));  //~ POST /pubapi/v1/fs/{path}
    }

    private function unwrap(Response $response): Response
    {
        if ($response->unauthorized()) {
            throw new EgnyteSignInRequired();
        }
        if ($response->tooManyRequests() || $response->header('X-Mashery-Error-Code')) {
            throw new EgnyteThrottled((int) $response->header('Retry-After'));
        }

        return $response->throw();
    }
}
