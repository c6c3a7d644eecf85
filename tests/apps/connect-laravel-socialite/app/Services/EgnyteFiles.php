<?php

namespace App\Services;

use App\Models\EgnyteAccount;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Response;
use Illuminate\Support\Facades\Http;

class EgnyteFiles
{
    public function __construct(private EgnyteAccount $account)
    {
    }

    public function folder(string $path): array
    {
        return $this->checked($this->http()->get("fs/{$path}"))->json(); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    public function addFolder(string $path): void
    {
        $this->checked($this->http()->post("fs/{$path}", ['action' => 'add_folder'])); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    private function http(): PendingRequest
    {
        return Http::baseUrl("https://{$this->account->domain}.egnyte.com/pubapi/v1")
            ->withToken($this->account->token)
            ->acceptJson();
    }

    private function checked(Response $response): Response
    {
        if ($response->status() === 401) {
            $this->account->delete();
            abort(redirect('/egnyte/connect'));
        }
        if ($response->tooManyRequests()) {
            abort(503, 'Egnyte asks us to wait.', ['Retry-After' => $response->header('Retry-After')]);
        }

        return $response->throw();
    }
}
