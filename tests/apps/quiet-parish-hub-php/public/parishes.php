<?php

declare(strict_types=1);

require __DIR__ . '/../vendor/autoload.php';

$svg = new DOMDocument();
$svg->loadXML('<svg xmlns="http://www.w3.org/2000/svg"/>');
$map = new Hub\Elements\ParishMap($svg);
?>
<!doctype html>
<html lang="de">
<head><title>Parishes</title></head>
<body>
<?= $map->draw($_SESSION['parish'] ?? '') ?>
<script src="/elements/map.js"></script>
<script>
  window.addEventListener('load', () => {
    const last = localStorage.getItem('parish');
    if (last) document.getElementById(last)?.scrollIntoView();
  });
</script>
</body>
</html>
