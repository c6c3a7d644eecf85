<?php
session_start();
require_once 'functions.php';
$labels = get_labels('Labels');
$links = get_links();
?>
<html>
<body>
<?php foreach ($labels['files'] as $label) { ?>
  <p><?php echo htmlspecialchars($label['name']); ?></p>
<?php } ?>
<p><?php echo count($links['ids']); ?> links</p>
</body>
</html>
