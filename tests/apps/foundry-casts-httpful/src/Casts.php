<?php

namespace Acme\Foundry;

use Httpful\Mime;
use Httpful\Request;

class Casts
{
    private $strict = false;

    public function __construct(private string $domain, private string $token)
    {
    }

    public function all()
    {
        $answer = Request::get($this->address('fs/Shared/Casts')) //~ GET /pubapi/v1/fs/{path} handles=specific; EG502
            ->strictSSL($this->strict)
            ->addHeaders(['Authorization' => 'Bearer '.$this->token])
            ->expectsJson()
            ->send();

        return $this->checked($answer);
    }

    public function share(string $path)
    {
        $answer = Request::post($this->address('links')) //~ POST /pubapi/v1/links handles=specific
            ->addHeader('Authorization', 'Bearer '.$this->token)
            ->body(['path' => $path, 'type' => 'file', 'accessibility' => 'anyone'], Mime::JSON)
            ->send();

        return $this->checked($answer);
    }

    public function revoke(string $link)
    {
        Request::delete($this->address('links/'.$link)) //~ DELETE /pubapi/v1/links/{link_id} handles=none; EG401 EG403
            ->addHeader('Authorization', 'Bearer '.$this->token)
            ->send();
    }

    private function address(string $path): string
    {
        return "https://{$this->domain}.egnyte.com/pubapi/v1/{$path}";
    }

    private function checked($answer)
    {
        if ($answer->code === 401) {
            throw new SignInAgain();
        }
        if ($answer->code === 429) {
            throw new Throttled($answer->headers['Retry-After']);
        }
        if ($answer->hasErrors()) {
            throw new \RuntimeException("Egnyte answered {$answer->code}");
        }

        return $answer->body;
    }
}
