<?php

declare(strict_types=1);

require __DIR__ . '/src/Egnyte.php';

session_start();

switch (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    case '/login':
        $hash = getenv('CLERK_' . strtoupper($_POST['name']));
        if ($hash && password_verify($_POST['password'], $hash)) {
            session_regenerate_id(true);
            $_SESSION['clerk'] = $_POST['name'];
            $_SESSION['token'] = bin2hex(random_bytes(16)); // against forged forms
        }
        break;

    case '/scans':
        if (!isset($_SESSION['clerk']) || !hash_equals($_SESSION['token'], $_POST['token'])) {
            http_response_code(403);
            exit;
        }
        $egnyte = new Egnyte(getenv('EGNYTE_DOMAIN'));
        $egnyte->store($_FILES['scan']['name'], $_FILES['scan']['tmp_name']);
        break;

    case '/logout':
        unset($_SESSION['clerk'], $_SESSION['token']);
        session_destroy();
        break;
}

header('Location: /');
