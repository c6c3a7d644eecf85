<?php
require_once dirname(__FILE__) . '/lib/Egnyte.class.php';
session_start();

$egnyte = new Egnyte($_SESSION['domain'], $_SESSION['token']);
$me = $egnyte->whoAmI();
$folder = $egnyte->listFolder('Permits');
$shared = isset($_POST['share']) ? $egnyte->createLink($_POST['share']) : null;
?>
<h1>Permits for <?php echo htmlspecialchars($me['username']); ?></h1>
<ul>
<?php foreach ($folder['files'] as $file) { ?>
  <li><?php echo htmlspecialchars($file['name']); ?></li>
<?php } ?>
</ul>
<?php if ($shared) echo htmlspecialchars($shared['links'][0]['url']); ?>
