<?php

require __DIR__ . '/src/Egnyte.php';

session_start();

try {
    $egnyte = new Egnyte($_SESSION['egnyte_domain'], $_SESSION['egnyte_token']);
    $engines = $egnyte->get('/fs/Shared/Engines');  //~ GET /pubapi/v1/fs/{path} handles=specific
    if (isset($_POST['share'])) {
        $link = $egnyte->post('/links', array('path' => $_POST['share'], 'type' => 'file', 'accessibility' => 'anyone'));  //~ POST /pubapi/v1/links handles=specific
    }
} catch (EgnyteSignedOutException $e) {
    unset($_SESSION['egnyte_token']);
    header('Location: /connect.php');
    exit;
}
?>
<ul>
<?php foreach ($engines['files'] as $engine): ?>
  <li><?= htmlspecialchars($engine['name']) ?></li>
<?php endforeach; ?>
</ul>
<?php if (isset($link)): ?>
<p><?= htmlspecialchars($link['links'][0]['url']) ?></p>
<?php endif; ?>
