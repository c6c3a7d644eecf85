<?php
session_start();
require 'includes/db.php';

$find = $db->prepare('SELECT egnyte_token FROM users WHERE id = ?');
$find->execute([$_SESSION['user']]);
$token = $find->fetchColumn();

$ch = curl_init(EGNYTE_HOST . '/pubapi/v1/fs/Shared/Quotes'); //~ GET /pubapi/v1/fs/{path}
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_HTTPHEADER, ["Authorization: Bearer $token"]);
$folder = json_decode(curl_exec($ch), true);
?>
<ul>
<?php foreach ($folder['files'] as $file): ?>
  <li><?= htmlspecialchars($file['name']) ?></li>
<?php endforeach ?>
</ul>
