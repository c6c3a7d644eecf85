<?php
session_start();
require __DIR__ . '/lib/egnyte.php';

$domain = $_SESSION['domain'];
$listing = egnyte_request("https://$domain.egnyte.com/pubapi/v1/fs/Shared/Desk", $_SESSION['token']); //~ GET /pubapi/v1/fs/{path} handles=specific
?>
<!doctype html>
<html lang="en">
<body>
<ul>
<?php foreach ($listing['files'] as $file): ?>
  <li data-path="<?= htmlspecialchars($file['path']) ?>"><?= htmlspecialchars($file['name']) ?></li>
<?php endforeach; ?>
</ul>
<script>
  const host = 'https://<?= $domain ?>.egnyte.com';
  localStorage.setItem('egnyte_token', '<?= $_SESSION['token'] ?>'); //~ EG301

  document.querySelectorAll('li').forEach((item) => item.addEventListener('click', async () => {
    const answer = await fetch(host + '/pubapi/v1/links', { //~ POST /pubapi/v1/links handles=specific
      method: 'POST',
      headers: { Authorization: 'Bearer ' + localStorage.getItem('egnyte_token'), 'Content-Type': 'application/json' },
      body: JSON.stringify({ path: item.dataset.path, type: 'file', accessibility: 'anyone' }),
    });
    if (answer.status === 401) {
      location.href = 'connect.php';
      return;
    }
    if (answer.status === 429) {
      alert('Egnyte asks us to wait.');
      return;
    }
    const { links } = await answer.json();
    window.open(links[0].url);
  }));
</script>
</body>
</html>
