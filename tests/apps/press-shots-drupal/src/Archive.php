<?php

namespace Drupal\press_shots;

use Drupal\Core\Config\ConfigFactoryInterface;
use Drupal\Core\Logger\LoggerChannelFactoryInterface;
use Drupal\Core\State\StateInterface;
use Drupal\Core\Url;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Exception\ClientException;

/**
 * The archive of press photographs, which lies in Egnyte.
 */
class Archive {

  const GRANT = 'press_shots.grant';

  protected $settings;

  protected $log;

  public function __construct(
    protected ClientInterface $http,
    ConfigFactoryInterface $configs,
    protected StateInterface $state,
    LoggerChannelFactoryInterface $logs,
  ) {
    $this->settings = $configs->get('press_shots.settings');
    $this->log = $logs->get('press_shots');
  }

  protected function at(string $path): string {
    return 'https://' . $this->settings->get('domain') . '.egnyte.com' . $path;
  }

  public function askUrl(string $state, string $back): string {
    $query = [
      'client_id' => $this->settings->get('key'),
      'redirect_uri' => $back,
      'response_type' => 'code',
      'scope' => implode(';', ['Egnyte.filesystem', 'Egnyte.bookmark']), //~ EG105
      'state' => $state,
    ];
    return Url::fromUri($this->at('/puboauth/token'), ['query' => $query])->toString();
  }

  public function helpUrl(): string {
    return Url::fromUri('https://helpdesk.egnyte.com/hc/search', ['query' => ['scope' => 'press,photo']])->toString();
  }

  public function take(string $code, string $back): void {
    $answer = $this->http->request('POST', $this->at('/puboauth/token'), [
      'form_params' => [
        'client_id' => $this->settings->get('key'),
        'client_secret' => $this->settings->get('secret'),
        'redirect_uri' => $back,
        'grant_type' => 'authorization_code',
        'code' => $code,
      ],
    ]);
    $grant = json_decode($answer->getBody(), TRUE);
    $this->state->set('press_shots.since', time());
    $this->state->set(self::GRANT, $grant['access_token']); //~ EG303
    $this->log->notice('Connected to @domain.', ['@domain' => $this->settings->get('domain')]);
    $this->log->debug('Got @token.', ['@token' => $grant['access_token']]); //~ EG305
  }

  /**
   * The photographs of a day; none where the archive wants a new sign-in.
   */
  public function day(string $day): array {
    try {
      return $this->get("/pubapi/v1/fs/Shared/Press/$day"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }
    catch (ClientException $refused) {
      if ($refused->getResponse()->getStatusCode() == 401) {
        $this->state->set(self::GRANT, NULL);
        return [];
      }
      throw $refused;
    }
  }

  public function marks(): array {
    try {
      return $this->get('/pubapi/v1/bookmarks'); //~ GET /pubapi/v1/bookmarks handles=specific
    }
    catch (ClientException $refused) {
      //~^ EG403
      return $refused->getCode() == 401 ? ['reconnect' => TRUE] : [];
    }
  }

  protected function get(string $path): array {
    $answer = $this->http->request('GET', $this->at($path), [
      'headers' => ['Authorization' => 'Bearer ' . $this->state->get(self::GRANT)],
    ]);
    return json_decode($answer->getBody(), TRUE);
  }

}
