<?php
session_start();
$domain = $_SESSION['domain'];
?>
<!doctype html>
<html lang="en">
<body>
<?php
$context = stream_context_create(['http' => ['header' => 'Authorization: Bearer ' . $_SESSION['token'], 'ignore_errors' => true]]);
$listing = json_decode(file_get_contents("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Wall", false, $context)); //~ GET /pubapi/v1/fs/{path} handles=none; EG401
foreach ($listing->files as $file): ?>
  <li><?= htmlspecialchars($file->name) ?> <a href="share.php?path=<?= urlencode($file->path) ?>">share</a></li>
<?php endforeach; ?>
<script>
  document.querySelectorAll('a').forEach((a) => a.addEventListener('click', () => a.classList.add('busy')));
</script>
</body>
</html>
