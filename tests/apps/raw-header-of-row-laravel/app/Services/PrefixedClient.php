<?php

namespace App\Services;

use App\Exceptions\EgnyteSignInRequired;
use App\Exceptions\EgnyteThrottled;
use App\Models\PrefixedAccount;
use Illuminate\Support\Facades\Http;

class PrefixedClient
{
    public static function connect(string $domain, string $code): void
    {
        PrefixedAccount::create(['domain' => $domain, 'access_token' => (new EgnyteOAuth())->exchange($domain, $code)]);
    }

    public function folder(PrefixedAccount $account): array
    {
        return $this->read($account->domain, $account->access_token);
    }

    public function first(): array
    {
        $account = PrefixedAccount::first();

        return $this->read($account->domain, $account->access_token);
    }

    private function read(string $domain, string $authorization): array
    {
        $response = Http::withHeaders(['Authorization' => $authorization]) //~ GET /pubapi/v1/fs/{path}
            ->get("https://{$domain}.egnyte.com/pubapi/v1/fs/Shared");
        if ($response->unauthorized()) {
            throw new EgnyteSignInRequired();
        }
        if ($response->tooManyRequests()) {
            throw new EgnyteThrottled((int) $response->header('Retry-After'));
        }

        return $response->throw()->json();
    }
}
