<?php

namespace App\Egnyte;

use App\Entity\Tenant;
use Symfony\Contracts\HttpClient\Exception\HttpExceptionInterface;
use Symfony\Contracts\HttpClient\HttpClientInterface;

class Reports
{
    public function __construct(private HttpClientInterface $http)
    {
    }

    public function status(Tenant $tenant, string $job): string
    {
        return $this->ask($tenant, '/v1/audit/jobs/'.$job)['status']; //~ GET /pubapi/v1/audit/jobs/{job_id} handles=generic
    }

    public function people(Tenant $tenant): array
    {
        return $this->ask($tenant, '/v2/users')['resources']; //~ GET /pubapi/v2/users handles=generic
    }

    private function ask(Tenant $tenant, string $path): array
    {
        try {
            return $this->http->request('GET', 'https://'.$tenant->getDomain().'.egnyte.com/pubapi'.$path, [
                'auth_bearer' => $tenant->getEgnyteToken(),
            ])->toArray();
        } catch (HttpExceptionInterface $refused) { //~ EG402 EG403
            return [];
        }
    }
}
