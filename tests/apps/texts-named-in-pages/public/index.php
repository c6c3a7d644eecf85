<?php $base = 'https://wattle.egnyte.com/pubapi'; ?>
<script>
  fetch("<?= $base ?>/v1/links").then((answer) => { if (answer.status === 401) location.href = '/connect'; }); //~ GET /pubapi/v1/links handles=specific
</script>
