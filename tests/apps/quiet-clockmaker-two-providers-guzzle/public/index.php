<?php

use Clock\Egnyte;
use Clock\SignInAgain;
use Clock\StravaLike;

require __DIR__ . '/../vendor/autoload.php';

session_start(['cookie_secure' => true, 'cookie_httponly' => true]);
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$hours = new StravaLike(getenv('HOURS_KEY'), getenv('HOURS_SECRET'));

switch ($path) {
    case '/egnyte/connect':
        $_SESSION['domain'] = $_GET['domain'];
        $_SESSION['state'] = bin2hex(random_bytes(16));
        header('Location: ' . (new Egnyte($_SESSION['domain']))->start($_SESSION['state']));
        break;
    case '/egnyte':
        if (isset($_GET['error']) || !hash_equals($_SESSION['state'] ?? '', $_GET['state'] ?? '')) {
            http_response_code(403);
            break;
        }
        $_SESSION['egnyte'] = (new Egnyte($_SESSION['domain']))->finish($_GET['code']);
        header('Location: /movements');
        break;
    case '/hours/connect':
        $_SESSION['state'] = bin2hex(random_bytes(16));
        header('Location: ' . $hours->start($_SESSION['state']));
        break;
    case '/movements':
        try {
            echo json_encode((new Egnyte($_SESSION['domain'], $_SESSION['egnyte']))->movements());
        } catch (SignInAgain) {
            header('Location: /egnyte/connect?domain=' . urlencode($_SESSION['domain']));
        }
        break;
    default:
        http_response_code(404);
}
