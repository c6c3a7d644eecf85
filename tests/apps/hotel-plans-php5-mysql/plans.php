<?php
require_once 'config.php';

$domain = $_COOKIE['egnyte_domain'];
$url = 'https://' . $domain . '.egnyte.com/pubapi/v1/fs/Shared/Plans';
$ch = curl_init($url); //~ GET /pubapi/v1/fs/{path} handles=specific
curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
curl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer ' . $_SESSION['token']));
$json = curl_exec($ch);
$status = curl_getinfo($ch, CURLINFO_HTTP_CODE);
curl_close($ch);
if ($status == 401) {
    header('Location: connect.php');
    exit;
}
$folder = json_decode($json, true);
?>
<html>
<body>
<h1>Plans of <?php echo htmlspecialchars($domain); ?></h1>
<ul>
<?php foreach ($folder['files'] as $file): ?>
  <li><?php echo htmlspecialchars($file['name']); ?></li>
<?php endforeach; ?>
</ul>
<script>
  var egnyteDomain = '<?php echo htmlspecialchars($domain); ?>';
  var egnyteToken = '<?php echo $_SESSION['token']; ?>'; //~ EG302
</script>
</body>
</html>
