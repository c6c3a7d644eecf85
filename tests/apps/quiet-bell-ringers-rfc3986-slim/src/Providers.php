<?php

namespace Bell;

/** Each vendor joins its scopes in its own way: Shopify and Slack by commas, Egnyte and Google by spaces. */
final class Providers
{
    public const BACK = 'https://ringers.example.com/callback/';

    private function __construct(
        private string $name,
        private string $authorize,
        private array $scopes,
        private string $glue,
    ) {
    }

    public static function of(string $name, string $domain): self
    {
        return match ($name) {
            'slack' => new self($name, 'https://slack.com/oauth/v2/authorize', ['chat:write', 'files:read'], ','),
            'shopify' => new self($name, "https://$domain.myshopify.com/admin/oauth/authorize", ['read_products', 'read_orders'], ','),
            'egnyte' => new self($name, "https://$domain.egnyte.com/puboauth/token", ['Egnyte.filesystem', 'Egnyte.group'], ' '),
        };
    }

    public function url(string $state): string
    {
        return $this->authorize . '?' . http_build_query([
            'client_id' => getenv(strtoupper($this->name) . '_KEY'),
            'redirect_uri' => self::BACK . $this->name,
            'response_type' => 'code',
            'scope' => implode($this->glue, $this->scopes),
            'state' => $state,
        ], '', '&', PHP_QUERY_RFC3986);
    }
}
