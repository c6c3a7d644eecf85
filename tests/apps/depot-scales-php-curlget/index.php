<?php
require 'EgnyteHelper.php';

$egnyte = new EgnyteHelper(array('domain' => getenv('EGNYTE_DOMAIN'), 'token' => getenv('EGNYTE_TOKEN')));
try {
    $user = $egnyte->userInfo();
    $folder = $egnyte->listFolder('Shared');
} catch (RuntimeException $e) {
    header('Location: login.php');
    exit;
}
echo htmlspecialchars($user['username']), ': ', count($folder['files']);
