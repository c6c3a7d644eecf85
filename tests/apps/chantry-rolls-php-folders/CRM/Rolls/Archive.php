<?php

/**
 * The rolls of the chantry, kept in Egnyte.
 */
class CRM_Rolls_Archive {

  private static $_singleton;

  private $domain;

  private $token;

  private function __construct() {
    $this->domain = Civi::settings()->get('egnyte_domain');
    $this->token = Civi::settings()->get('egnyte_token');
  }

  public static function singleton() {
    if (self::$_singleton === NULL) {
      self::$_singleton = new CRM_Rolls_Archive();
    }
    return self::$_singleton;
  }

  public function request($path, $method = 'GET') {
    $ch = curl_init('https://' . $this->domain . '.egnyte.com/pubapi/v1/' . trim($path, '/'));
    curl_setopt($ch, CURLOPT_CUSTOMREQUEST, $method);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, TRUE);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . $this->token]);
    $body = curl_exec($ch);
    if (curl_getinfo($ch, CURLINFO_HTTP_CODE) == 401) {
      throw new CRM_Core_Exception('Sign in to Egnyte again.');
    }
    return json_decode($body, TRUE);
  }

}
