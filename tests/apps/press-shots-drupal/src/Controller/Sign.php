<?php

namespace Drupal\press_shots\Controller;

use Drupal\Core\Access\CsrfTokenGenerator;
use Drupal\Core\Controller\ControllerBase;
use Drupal\Core\Routing\TrustedRedirectResponse;
use Drupal\press_shots\Archive;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

class Sign extends ControllerBase {

  const BACK = 'https://press.example.org/press-shots/back';

  public function __construct(protected Archive $archive, protected CsrfTokenGenerator $tokens) {}

  public function ask() {
    return new TrustedRedirectResponse($this->archive->askUrl($this->tokens->get('press_shots'), self::BACK));
  }

  public function back(Request $request) {
    $sent = $request->query->get('state', '');
    if ($request->query->has('error') || !$this->tokens->validate($sent, 'press_shots')) {
      throw new AccessDeniedHttpException();
    }
    $this->archive->take($request->query->get('code'), self::BACK);
    return $this->redirect('<front>');
  }

}
