<?php

declare(strict_types=1);

namespace OCA\Orchard\Service;

use OCP\Http\Client\IClient;
use OCP\Http\Client\IClientService;
use OCP\IConfig;
use Psr\Log\LoggerInterface;

class EgnyteService {
	private IClient $client;

	public function __construct(
		private LoggerInterface $logger,
		private IConfig $config,
		IClientService $clientService,
	) {
		$this->client = $clientService->newClient();
	}

	private function host(string $userId): string {
		return 'https://' . $this->config->getUserValue($userId, 'orchard', 'domain') . '.egnyte.com';
	}

	/** Fails as the client does: nobody asks why. */
	private function request(string $userId, string $token, string $endPoint, array $params = [], string $method = 'GET'): array {
		$url = $this->host($userId) . '/pubapi/' . $endPoint;
		$options = ['headers' => ['Authorization' => 'Bearer ' . $token]];
		if ($method === 'GET') {
			$options['query'] = $params;
			$response = $this->client->get($url, $options);
		} else {
			$options['json'] = $params;
			$response = $this->client->post($url, $options);
		}
		return json_decode($response->getBody(), true);
	}

	public function links(string $userId, string $token): array {
		try {
			return $this->request($userId, $token, 'v1/links', ['count' => 20]); //~ GET /pubapi/v1/links handles=generic
		} catch (\Exception $e) { //~ EG402; EG403
			$this->logger->warning('no links', ['exception' => $e]);
			return [];
		}
	}

	public function share(string $userId, string $token, string $path): ?array {
		try {
			return $this->request($userId, $token, 'v1/links', ['path' => $path, 'type' => 'file'], 'POST'); //~ POST /pubapi/v1/links handles=generic
		} catch (\Exception $e) {
			return null;
		}
	}

	public function token(string $userId, string $code, string $key, string $secret): ?string {
		$response = $this->client->post($this->host($userId) . '/puboauth/token', [ //~ EG209
			'headers' => ['Authorization' => 'Basic ' . base64_encode($key . ':' . $secret)],
			'body' => ['grant_type' => 'authorization_code', 'code' => $code, 'redirect_uri' => 'https://cloud.orchard.example/done'],
		]);
		return json_decode($response->getBody(), true)['access_token'] ?? null;
	}
}
