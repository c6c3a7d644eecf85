<?php
$domain = preg_replace('/[^a-z0-9-]/', '', $_GET['domain'] ?? 'hopgarden');
$key = getenv('EGNYTE_KEY');
?>
<!doctype html>
<html>
  <head>
    <title>Hop garden</title>
    <meta http-equiv="refresh" content="0; url=https://<?= $domain ?>.egnyte.com/puboauth/token?client_id=<?= $key ?>&amp;redirect_uri=https://hops.example.com/home.html&amp;response_type=token&amp;scope=Egnyte.filesystem&amp;state=<?= bin2hex(random_bytes(8)) ?>"> <!--~ EG201 -->
  </head>
  <body>You are sent to Egnyte.</body>
</html>
