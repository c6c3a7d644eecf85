<?php
$domain = getenv('EGNYTE_DOMAIN');
$root = "https://{$domain}.egnyte.com/pubapi";
$notes = $root . '/v1/notes';
?>
<!doctype html>
<title>Ledger</title>
<ul id="rows"></ul>
<script>
  const show = (rows) => { document.querySelector('#rows').textContent = JSON.stringify(rows); };
  fetch("<?= $root ?>/v1/links").then((answer) => answer.json()).then(show); //~ GET /pubapi/v1/links
  fetch("<?php echo $notes; ?>").then((answer) => answer.json()).then(show); //~ GET /pubapi/v1/notes
</script>
