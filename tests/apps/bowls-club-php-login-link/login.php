<?php
require_once 'config.php';
session_start();

$params = array(
    'client_id' => EGNYTE_KEY,
    'redirect_uri' => EGNYTE_REDIRECT,
    'scope' => EGNYTE_SCOPE,
    'response_type' => 'code',
);
$login_url = 'https://' . EGNYTE_DOMAIN . '.egnyte.com/puboauth/token?' . http_build_query($params); //~ EG205

$_SESSION['club_state'] = md5(uniqid(mt_rand(), true));
$club_url = 'https://id.clubs.example/authorize?' . http_build_query(array('client_id' => 'bowls', 'state' => $_SESSION['club_state']));
?>
<a class="btn" href="<?php echo htmlspecialchars($login_url); ?>">Sign in with Egnyte</a>
<a class="btn" href="<?php echo htmlspecialchars($club_url); ?>">Sign in with your club</a>
