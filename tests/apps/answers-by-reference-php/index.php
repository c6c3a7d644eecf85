<?php
require __DIR__ . '/lib/Ledger.php';

$ledger = new Ledger(getenv('EGNYTE_DOMAIN'), getenv('EGNYTE_TOKEN'));
$entries = $ledger->entries('Shared/Ledger');
if ($entries === null) {
    header('Location: connect.php');
    exit;
}
foreach ($entries as $entry) {
    echo htmlspecialchars($entry['name']), "<br>\n";
}
echo count($ledger->readers()), ' may read them';
